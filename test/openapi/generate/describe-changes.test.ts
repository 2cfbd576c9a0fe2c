import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../openapi/generate/describe-changes.ts';
import { readDocBlock } from '../../helpers/doc-block.ts';

const text = readFileSync('generated/openapi.json', 'utf8');
const version: string = JSON.parse(text)['x-jambonz-contract'];

// biome-ignore lint/suspicious/noExplicitAny: edits reach any node of the document
type AnyDocument = any;

/** Returns a copy of the generated document after an edit. */
function edit(change: (document: AnyDocument) => void = () => {}): AnyDocument {
  const document = JSON.parse(text);
  change(document);
  return document;
}

/** Describes what an edit of the generated document changes. */
function describeEdit(change: (document: AnyDocument) => void): string[] {
  return describeChanges(edit(), edit(change));
}

describe('the report of changes to verbs and webhooks of jambonz', () => {
  it('starts with the old and the new version', () => {
    const lines = describeEdit((document) => {
      document['x-jambonz-contract'] = '99.0.0';
      document.components.schemas['say-base'].properties.emotion = { type: 'string' };
      document.webhooks.faxResult = document.webhooks.playResult;
    });
    expect(lines).toEqual([
      `jambonz-contract ${version} → 99.0.0:`,
      '  verb properties added: say.emotion',
      '  webhooks added: faxResult',
    ]);
  });

  it('has the form that docs/upgrading.md shows', () => {
    const before = edit((document) => {
      document['x-jambonz-contract'] = '0.1.0';
      document.components.schemas.hook.properties.method.enum.push('PUT');
    });
    const after = edit((document) => {
      document['x-jambonz-contract'] = '0.2.0';
      const { schemas } = document.components;
      schemas['say-base'].properties.emotion = { type: 'string' };
      schemas.synthesizer.properties.pitch = { type: 'number' };
      schemas['call-status'].properties.fax_pages = { type: 'integer' };
      document.webhooks.faxResult = document.webhooks.playResult;
    });
    const shown = readDocBlock('docs/upgrading.md', 'jambonz-contract 0.1.0 →');
    expect(describeChanges(before, after)).toEqual(shown.trimEnd().split('\n'));
  });

  it('is one line if only the version differs', () => {
    const lines = describeEdit((document) => {
      document['x-jambonz-contract'] = '99.0.0';
    });
    expect(lines).toEqual([`jambonz-contract ${version} → 99.0.0: nothing changes for this project`]);
  });

  it('says "no version" for a document without a version', () => {
    const unversioned = edit((document) => {
      delete document['x-jambonz-contract'];
    });
    expect(describeChanges(unversioned, edit())).toEqual([
      `jambonz-contract (no version) → ${version}: nothing changes for this project`,
    ]);
  });

  it('lists added and removed verbs without their properties', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      const { mapping } = schemas.verb.discriminator;
      schemas.fax = { type: 'object', properties: { verb: { const: 'fax' }, to: { type: 'string' } } };
      mapping.fax = '#/components/schemas/fax';
      delete mapping.rasa;
      schemas.verb.oneOf = Object.values(mapping).map(($ref) => ({ $ref }));
    });
    expect(lines).toEqual(['verbs added: fax', 'verbs gone: rasa']);
  });

  it('lists a property of a shared component once, with the name of the component', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      schemas['llm-base'].properties.budget = { type: 'number' };
      schemas.synthesizer.properties.pitch = { type: 'number' };
    });
    expect(lines).toEqual(['verb properties added: llm-base.budget, synthesizer.pitch']);
  });

  it('lists a nested property with its path in the verb', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      schemas.redirect.properties.options = { type: 'object', properties: { keep: { type: 'boolean' } } };
    });
    expect(lines).toEqual(['verb properties added: redirect.options']);
    const next = edit(({ components: { schemas } }) => {
      delete schemas['config-base'].properties.recognizer;
      schemas['transfer-base'].properties.disposition.properties.onMoon = { type: 'string' };
    });
    expect(describeChanges(edit(), next)).toEqual([
      'verb properties added: transfer.disposition.onMoon',
      'verb properties gone: config.recognizer',
    ]);
  });

  it('lists added and removed commands', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      const { mapping } = schemas.command.discriminator;
      mapping['room:sing'] = mapping['room:say'];
      delete mapping['room:say'];
    });
    expect(lines).toEqual(['commands added: room:sing', 'commands gone: room:say']);
  });

  it('lists newly required properties and added and removed enum values', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      schemas['say-base'].required = ['text'];
      schemas['call-phase'].enum.push('dreaming');
      schemas['play-base'].required = [];
      schemas.hook.properties.method.enum = ['GET', 'get', 'post', 'Get', 'Post', 'PUT'];
    });
    expect(lines).toEqual([
      'verb properties newly required: say.text',
      'verb properties no longer required: play.url',
      'verb values added: hook.method "PUT"',
      'verb values gone: hook.method "POST"',
      'webhook values added: call-phase "dreaming"',
    ]);
  });

  it('lists webhooks and properties of their payloads', () => {
    const lines = describeEdit(({ webhooks, components: { schemas } }) => {
      delete webhooks.lexEvent;
      schemas.adulting.properties.reason = { type: 'string' };
      schemas['auth-reply'].properties.expiry = { type: 'string' };
    });
    expect(lines).toEqual(['webhooks gone: lexEvent', 'webhook properties added: adulting.reason, auth-reply.expiry']);
  });

  it('names at most five properties in a line', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      for (let count = 1; count <= 17; count++) schemas.pause.properties[`extra${count}`] = {};
    });
    expect(lines).toEqual([
      'verb properties added: pause.extra1, pause.extra2, pause.extra3, pause.extra4, pause.extra5, and 12 more',
    ]);
  });

  it('omits a property that moves to a component in an allOf of the same verb', () => {
    const lines = describeEdit(({ components: { schemas } }) => {
      const { length, ...others } = schemas.pause.properties;
      schemas['pause-base'] = { type: 'object', properties: { length }, required: ['length'] };
      schemas.pause = { ...schemas.pause, properties: others, allOf: [{ $ref: '#/components/schemas/pause-base' }] };
      schemas.pause.required = ['verb'];
    });
    expect(lines).toEqual([]);
  });

  it('omits changes of descriptions and examples', () => {
    const lines = describeEdit(({ paths, components: { schemas } }) => {
      schemas.say.description = 'Speaks.';
      schemas.say.examples = [];
      paths['/webhooks/menu'].post.summary = 'Chooses.';
      paths['/webhooks/menu'].post.parameters[0].description = 'How often.';
    });
    expect(lines).toEqual([]);
  });
});

describe('the report of changes to the operations of a project', () => {
  it('lists added and changed operations', () => {
    const lines = describeEdit(({ paths }) => {
      const { post } = paths['/webhooks/menu'];
      paths['/webhooks/billing'] = { post: { ...post, operationId: 'answerBilling' } };
      paths['/webhooks/menu'].post = { ...post, parameters: [] };
      paths['/webhooks/queue-wait'].post.responses['200'].content = {};
    });
    expect(lines).toEqual([
      'operations added: answerBilling',
      'operations changed: chooseFromMenu (request), keepCallerWaiting (reply)',
    ]);
  });

  it('lists an operation as changed if a parameter component of the operation changes', () => {
    const lines = describeEdit(({ components: { parameters } }) => {
      parameters['tool-vendor'].required = !parameters['tool-vendor'].required;
    });
    expect(lines).toEqual(['operations changed: runTool (request)']);
  });

  it('warns about a removed POST path', () => {
    const lines = describeEdit(({ paths }) => {
      delete paths['/webhooks/sales-ended'];
    });
    expect(lines).toEqual([
      'operations gone: finishSalesCall',
      'POST /webhooks/sales-ended is gone, but calls in progress and replicas of the old version still ask for it.',
      'jambonz backs off from URLs that answer 404: keep the path for one release.',
    ]);
  });

  it('warns about an operation that moves to another path', () => {
    const lines = describeEdit(({ paths }) => {
      paths['/webhooks/choice'] = paths['/webhooks/menu'];
      delete paths['/webhooks/menu'];
    });
    expect(lines.slice(0, 2)).toEqual([
      'operations changed: chooseFromMenu (path)',
      'POST /webhooks/menu is gone, but calls in progress and replicas of the old version still ask for it.',
    ]);
  });

  it('does not warn about a removed GET operation or a renamed path parameter', () => {
    const before = edit(({ paths }) => {
      paths['/orders/{id}'] = { post: { operationId: 'order', responses: {} } };
    });
    const after = edit(({ paths }) => {
      delete paths['/webhooks/call'].get;
      paths['/orders/{order}'] = { post: { operationId: 'order', responses: {} } };
    });
    expect(describeChanges(before, after)).toEqual([
      'operations gone: answerCallByGet',
      'operations changed: order (path)',
    ]);
  });
});

describe('describeChanges with random documents', () => {
  const component = fc.constantFrom(...Object.keys(edit().components.schemas));
  const edits = fc.array(
    fc.record({ kind: fc.constantFrom('gain', 'lose', 'webhook', 'path'), component, index: fc.nat(100) }),
    { maxLength: 4 },
  );
  type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

  /** Applies edits to the document: each adds a property or deletes a property, webhook or path. */
  const apply = (each: Edits) =>
    edit(({ components: { schemas }, webhooks, paths }) => {
      for (const { kind, component, index } of each) {
        schemas[component].properties ??= {};
        const { properties } = schemas[component];
        if (kind === 'gain') properties[`extra${index % 3}`] = {};
        const from = { lose: properties, webhook: webhooks, path: paths, gain: {} }[kind];
        const keys = Object.keys(from);
        delete from[keys[index % keys.length] ?? ''];
      }
    });

  it('finds no changes between two identical documents', () => {
    fc.assert(
      fc.property(edits, (each) => {
        expect(describeChanges(apply(each), apply(each))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('lists as added from A to B exactly what it lists as gone from B to A', () => {
    const select = (lines: string[], word: string) =>
      lines.filter((line) => line.includes(` ${word}: `)).map((line) => line.replace(` ${word}: `, ': '));
    fc.assert(
      fc.property(edits, edits, (some, others) => {
        const [a, b] = [apply(some), apply(others)];
        expect(select(describeChanges(a, b), 'added')).toEqual(select(describeChanges(b, a), 'gone'));
      }),
      { numRuns: 8 },
    );
  });

  it('throws no exception if one of the two documents is damaged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('paths', 'webhooks', 'components'), (damage, part) => {
        const damaged = { ...edit(), [part]: damage };
        expect(describeChanges(damaged, edit())).toBeInstanceOf(Array);
        expect(describeChanges(edit(), damaged)).toBeInstanceOf(Array);
      }),
      { numRuns: 8 },
    );
  });
});
