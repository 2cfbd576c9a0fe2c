import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument, Schema } from '../../../openapi/contract/document.ts';
import { parsePlatformPatch } from '../../../openapi/generate/parse-platform-patch.ts';
import { patchPlatform } from '../../../openapi/generate/patch-platform.ts';
import { listStaleParts } from '../../../openapi/generate/stale-parts.ts';

const catalogue: OpenApiDocument = JSON.parse(readFileSync('generated/jambonz/openapi.json', 'utf8'));
const document: OpenApiDocument = structuredClone(catalogue);
document.components = {
  ...document.components,
  schemas: { ...document.components?.schemas, mine: { type: 'string' } },
};

const patch = (schemas: string) =>
  parsePlatformPatch(`components:\n  schemas:\n${schemas.replace(/^(?=.)/gm, '    ')}`, file);
const file = 'openapi/platform.yaml';
const schemasAfter = (schemas: string) =>
  patchPlatform(document, catalogue, patch(schemas)).components?.schemas as Record<string, Schema>;

const verb = `
made-up:
  required: [verb]
  properties:
    verb: { type: string, const: made_up }
`;

describe('patchPlatform', () => {
  it('adds a new verb to the union of verbs', () => {
    const { verb: union } = schemasAfter(verb);
    expect(union?.oneOf).toContainEqual({ $ref: '#/components/schemas/made-up' });
    expect(union?.discriminator?.mapping).toMatchObject({ made_up: '#/components/schemas/made-up' });
    expect(union).not.toHaveProperty('x-project');
  });

  it('leaves the given documents unchanged', () => {
    schemasAfter('say-base: { properties: { not_there_before: { type: string } } }');
    expect(JSON.stringify(document)).not.toContain('not_there_before');
  });

  it('accepts a new schema to which the patch refers', () => {
    const patched = schemasAfter(
      "say-base: { properties: { mood: { $ref: '#/components/schemas/mood' } } }\nmood: { type: string }",
    );
    expect(patched.mood).toEqual({ type: 'string', 'x-project': true });
  });

  it.each<[what: string, schemas: string, line: string]>([
    [
      'a required property that is not declared',
      'made-up: { required: [verb, levle], properties: { verb: { const: made_up }, level: { type: integer } } }',
      '3:16 made-up requires levle, which `properties` lacks, did you mean level?',
    ],
    [
      'a verb without its name',
      'made-up: { required: [verb], properties: { verb: { type: string } } }',
      '3:48 a verb has its name as text in `properties.verb.const`',
    ],
    [
      'a new schema that nothing refers to',
      'zzz: { type: string }',
      '3:5 zzz is not a schema of jambonz, and nothing in this file refers to it',
    ],
    ['an unknown schema', 'say-bse: {}', '3:5 say-bse is not a schema of jambonz, did you mean say-base?'],
    ['an unknown schema to remove', 'say-bse: null', '3:5 say-bse is not a schema of jambonz, did you mean say-base?'],
    ["the project's own schema", 'mine: {}', "3:5 mine is a schema of the project's own document: change it there"],
    ['a name with a slash', 'a/b: {}', '3:5 a/b is not a name of a schema: use letters, digits, . _ and -'],
    [
      'a `$ref` to no schema',
      "say-base:\n  properties:\n    a: { $ref: '#/components/schemas/hok' }",
      '5:14 #/components/schemas/hok is not a schema of the document, did you mean #/components/schemas/hook?',
    ],
    [
      'a `$ref` to a file',
      'say-base:\n  properties:\n    a: { $ref: ../parts/hook.yaml }',
      '5:14 ../parts/hook.yaml is not a schema of the document, did you mean #/components/schemas/hook?',
    ],
    [
      'a property beside a `$ref`',
      'gather:\n  properties:\n    say: { properties: { mood: { type: string } } }',
      '5:9 say refers to the schema say-options: patch say-options',
    ],
    ['a pattern that is not a regular expression', "tag: { pattern: '(' }", '3:12 Invalid regular expression'],
    ['a verb that is not required', verb.replace('[verb]', '[]'), '4:5 the verb made_up needs `required: [verb]`'],
    [
      'a verb of the platform under a new name',
      verb.replace('made_up', 'sip:refer'),
      '4:5 the schema sip-refer already describes the verb sip:refer: patch sip-refer',
    ],
    [
      'the removal of a schema that is needed',
      'say-options: null',
      '3:5 say-options cannot be removed: components.schemas.gather.properties.say refers to it',
    ],
  ])('refuses %s with its line', (_, schemas, line) => {
    expect(() => schemasAfter(schemas)).toThrow(`openapi/platform.yaml:${line}`);
  });
});

describe('parsePlatformPatch', () => {
  it.each([
    ['components: { schemas: [', '1:25 '],
    ['paths: {}\ncomponents: {}', '1:1 only components.schemas can be patched'],
    ['components:\n  shemas: {}', '2:3 only components.schemas can be patched, did you mean schemas?'],
    ['components:\n  schemas:\n    say: all', '3:5 say must be a mapping, or null to remove the schema'],
    ['- components', '1:1 write `components: { schemas: … }`'],
  ])('refuses %j with its line', (text, line) => {
    expect(() => parsePlatformPatch(text, file)).toThrow(`openapi/platform.yaml:${line}`);
  });

  it('takes a file of comments as an empty patch', () => {
    expect(parsePlatformPatch('# nothing yet\n', file).schemas).toEqual({});
  });
});

describe('listStaleParts', () => {
  it('names what jambonz-contract has, whatever its description', () => {
    const stale = patch(`say-base:
  properties:
    text: { type: [string, array], description: My words. }
    emotion: { type: string }
gather:
  properties:
    input: { items: { enum: [digits, speech] } }`);
    expect(listStaleParts(catalogue, stale)).toEqual([
      'openapi/platform.yaml:5:9 say-base.text is in jambonz-contract now: delete it',
      'openapi/platform.yaml:9:18 gather.input.items is in jambonz-contract now: delete it',
    ]);
  });

  it('keeps quiet about a description of the project', () => {
    expect(listStaleParts(catalogue, patch('say: { description: My words. }'))).toEqual([]);
  });
});
