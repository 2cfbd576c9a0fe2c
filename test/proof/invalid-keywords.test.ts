import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file, changed } = project;

/** Refused with this place in the path file and this reason, and generated/ stays as it was. */
function refuses(path: string, from: string, to: string, says: RegExp) {
  changed(
    path,
    (text) => text.replace(from, to),
    () => {
      const { code, output } = project.generate();
      expect(code).toBe(1);
      expect(output).toMatch(new RegExp(`${path.split('/').at(-1)}:\\d+:\\d+`));
      expect(output).toMatch(says);
    },
  );
  expect(listDifferences('generated', file('generated'))).toEqual([]);
}

describe('environment variables that the portal would refuse', { timeout: 120_000 }, () => {
  it.each<[what: string, from: string, to: string, says: RegExp]>([
    ['a name with a hyphen', 'SALES_NUMBER:', 'SALES-NUMBER:', /SALES-NUMBER: a name has letters, digits and _ only/],
    ['no type', 'type: string', '# type', /The field `type` must be present/],
    [
      'no description',
      'description: Number to which sales calls go',
      '# none',
      /The field `description` must be present/,
    ],
    [
      'a type that it does not know',
      'type: string',
      'type: text',
      /`type` can be one of the following only: "string", "number", "boolean"/,
    ],
    ['a property that it does not know', 'uiHint:', 'uihint:', /Property `uihint` is not expected here/],
    [
      'a hint that it does not know',
      'uiHint: textarea',
      'uiHint: password',
      /`uiHint` can be one of the following only/,
    ],
    [
      'a default of another type',
      'default: "+14155550100"',
      'default: 14155550100',
      /SALES_NUMBER: the default must be a string/,
    ],
    [
      'a choice of another type',
      'uiHint: textarea',
      'enum: [Hello, 7]',
      /GREETING: enum must list values, each a string/,
    ],
    ['no choice at all', 'uiHint: textarea', 'enum: []', /GREETING: enum must list values/],
    [
      'a default that is none of the choices',
      'uiHint: textarea',
      'enum: [Hello]',
      /GREETING: the default must be one of enum/,
    ],
    ['none', 'x-env-vars:', 'x-env-vars: {}\n  x-ignored:', /x-env-vars must name a variable/],
    [
      'two of one name and two types',
      'get:\n',
      'get:\n  x-env-vars: { GREETING: { type: number, description: x } }\n',
      /GREETING has another type elsewhere/,
    ],
    [
      'an OPTIONS operation of one’s own',
      'get:\n',
      'options:\n  operationId: describeEnvVars\nget:\n',
      /OPTIONS is answered from `x-env-vars`/,
    ],
  ])('are refused with file and line: %s', (_what, from, to, says) => {
    refuses('openapi/paths/webhooks-call.yaml', from, to, says);
  });
});

describe('tools that no model could be told of', { timeout: 120_000 }, () => {
  it.each<[what: string, from: string, to: string, says: RegExp]>([
    ['a name with a space', 'client-get-time:', 'client get time:', /Tool client get time: a name may have letters/],
    ['no parameters', '      parameters:', '      x-parameters:', /The field `parameters` must be present/],
    [
      'no description',
      '      description: The time',
      '      x-description: The time',
      /The field `description` must be present/,
    ],
    ['a schema that is none', 'type: string', 'type: strin', /`type` can be one of the following only/],
    ['arguments that are no object', 'type: object', 'type: array', /parameters must be a schema of `type: object`/],
    ['a reference to nowhere', 'type: string', '$ref: ../jambonz/parts/nowhere.yaml', /Can't resolve \$ref/],
    ['none', 'x-tools:', 'x-tools: {}\n  x-ignored:', /x-tools must name a tool/],
  ])('are refused with file and line: %s', (_what, from, to, says) => {
    refuses('openapi/paths/webhooks-tool.yaml', from, to, says);
  });

  it('are refused at a second operation', () => {
    const tools = 'x-tools: { hang-up: { description: Ends the call., parameters: { type: object } } }';
    refuses(
      'openapi/paths/webhooks-menu.yaml',
      'post:\n',
      `post:\n  ${tools}\n`,
      /The tools of a server stand at one operation/,
    );
  });

  it('are refused when their schema contains itself', () => {
    writeFileSync(
      file('openapi/jambonz/parts/tree.yaml'),
      'description: x\ntype: object\nproperties: { leaf: { $ref: ./tree.yaml } }\nexamples: [{}]\n',
    );
    changed(
      'openapi/paths/webhooks-tool.yaml',
      (text) => text.replace('type: string', '$ref: ../jambonz/parts/tree.yaml'),
      () => {
        expect(project.generate()).toMatchObject({
          code: 1,
          output: expect.stringMatching(/Tool client-get-time: .*tree contains itself/),
        });
      },
    );
  });
});
