import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file, withChange } = project;

describe('an invalid OpenAPI document', { timeout: 300_000 }, () => {
  it.each<[what: string, path: string, from: string, to: string, says: RegExp]>([
    [
      'a reference to a missing file',
      'openapi/paths/webhooks-menu.yaml',
      'gather-result.yaml',
      'gather-reslt.yaml',
      /openapi\/paths\/webhooks-menu\.yaml:\d+:\d+/,
    ],
    [
      'an operationId that is not an identifier',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'choose-from-menu',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*camelCase/,
    ],
    [
      'an operationId that is a reserved word of JavaScript',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'delete',
      /webhooks-menu\.yaml:\d+:\d+/,
    ],
    [
      'a path that is not a valid route',
      'openapi/openapi.yaml',
      '/webhooks/menu:',
      "/webhooks/m'enu:",
      /openapi\.yaml:\d+:\d+/,
    ],
    [
      'a verb that is missing in the mapping of verb.yaml',
      'openapi/jambonz/verbs/verb.yaml',
      '    tag: ./tag.yaml\n',
      '',
      /verb\.yaml:\d+:\d+[\s\S]*tag\.yaml is missing in the mapping/,
    ],
    [
      'a mapping to the wrong verb',
      'openapi/jambonz/verbs/verb.yaml',
      'tag: ./tag.yaml',
      'tga: ./tag.yaml',
      /verb\.yaml:\d+:\d+[\s\S]*does not say that verb is tga/,
    ],
    [
      'an operation with two tags',
      'openapi/paths/webhooks-menu.yaml',
      '[Reception]',
      '[Reception, Call]',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*An operation needs one tag, such as/,
    ],
    [
      'an undeclared tag',
      'openapi/paths/webhooks-menu.yaml',
      '[Reception]',
      '[Recepcion]',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*The tag Recepcion is not declared: add `- \{ name: Recepcion/,
    ],
    [
      'an operation without a summary',
      'openapi/paths/webhooks-menu.yaml',
      'summary:',
      'x-summary:',
      /webhooks-menu\.yaml:\d+:\d+/,
    ],
    [
      'an example that its schema refuses',
      'openapi/jambonz/replies/wait-reply.yaml',
      'text: You are',
      'txt: You are',
      /wait-reply\.yaml:\d+:\d+/,
    ],
    [
      'a schema without examples',
      'openapi/jambonz/replies/action-reply.yaml',
      'examples:',
      'x-examples:',
      /An example is missing/,
    ],
    ['invalid YAML', 'openapi/jambonz/verbs/say.yaml', 'type: object', 'type: [object', /say\.yaml:\d+:\d+/],
  ])('is refused with an error that names file and line: %s', (_what, path, from, to, says) => {
    withChange(
      path,
      (text) => text.replace(from, to),
      () => {
        const { code, output } = project.generate();
        expect(code).toBe(1);
        expect(output).toMatch(says);
      },
    );
    expect(listDifferences('generated', file('generated'))).toEqual([]);
  });

  it('is refused with the file and line of both operations that share an operationId', () => {
    withChange(
      'openapi/paths/webhooks-menu.yaml',
      (text) => text.replace('chooseFromMenu', 'answerCall'),
      () => {
        const { output } = project.generate();
        expect(output).toMatch(/webhooks-menu\.yaml:\d+:\d+/);
        expect(output).toMatch(/webhooks-call\.yaml:\d+:\d+/);
      },
    );
  });

  it('is refused if openapi.yaml does not reference one of the path files', () => {
    writeFileSync(file('openapi/paths/webhooks-lost.yaml'), readFileSync(file('openapi/paths/webhooks-menu.yaml')));
    expect(project.generate()).toMatchObject({
      code: 1,
      output: expect.stringContaining('has no path for: webhooks-lost.yaml'),
    });
    rmSync(file('openapi/paths/webhooks-lost.yaml'));
  });

  it('is refused if two schema files have the same name', () => {
    writeFileSync(file('openapi/jambonz/parts/say.yaml'), 'description: x\ntype: string\nexamples: [x]\n');
    withChange(
      'openapi/jambonz/verbs/tag.yaml',
      (text) => text.replace('properties:\n', 'properties:\n  twin: { $ref: ../parts/say.yaml }\n'),
      () => {
        const { code, output } = project.generate();
        expect(code).toBe(1);
        expect(output).toMatch(/say\.yaml/);
      },
    );
    rmSync(file('openapi/jambonz/parts/say.yaml'));
  });
});
