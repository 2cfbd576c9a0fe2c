import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file, withChange } = project;

/**
 * Expects that the generator refuses a change, names file, line and reason, and does not modify
 * generated/.
 */
async function expectRefusal(path: string, from: string, to: string, says: RegExp) {
  await withChange(
    path,
    (text) => text.replace(from, to),
    async () => {
      const { code, output } = await project.regenerate();
      expect(code).toBe(1);
      expect(output).toMatch(new RegExp(`${path.split('/').at(-1)}:\\d+:\\d+`));
      expect(output).toMatch(says);
    },
  );
  expect(listDifferences('generated', file('generated'))).toEqual([]);
}

describe('environment variables that the jambonz portal does not accept', { timeout: 300_000 }, () => {
  it.each<[what: string, from: string, to: string, says: RegExp]>([
    ['a name with a hyphen', 'SALES_NUMBER:', 'SALES-NUMBER:', /SALES-NUMBER: a name has letters, digits and _ only/],
    ['a missing type', 'type: string', '# type', /The field `type` must be present/],
    [
      'a missing description',
      'description: Number to which sales calls go',
      '# none',
      /The field `description` must be present/,
    ],
    [
      'an unknown type',
      'type: string',
      'type: text',
      /`type` can be one of the following only: "string", "number", "boolean"/,
    ],
    ['an unknown property', 'uiHint:', 'uihint:', /Property `uihint` is not expected here/],
    ['an unknown hint', 'uiHint: textarea', 'uiHint: password', /`uiHint` can be one of the following only/],
    [
      'a default that has another type than the variable',
      'default: "+14155550100"',
      'default: 14155550100',
      /SALES_NUMBER: the default must be a string/,
    ],
    [
      'an enum value that has another type than the variable',
      'uiHint: textarea',
      'enum: [Hello, 7]',
      /GREETING: enum must list values, each a string/,
    ],
    ['an empty enum', 'uiHint: textarea', 'enum: []', /GREETING: enum must list values/],
    [
      'a default that is not in the enum',
      'uiHint: textarea',
      'enum: [Hello]',
      /GREETING: the default must be one of enum/,
    ],
    [
      'an empty x-env-vars',
      'x-env-vars:',
      'x-env-vars: {}\n  x-ignored:',
      /x-env-vars must name at least one variable/,
    ],
    [
      'two variables with the same name and different types',
      'get:\n',
      'get:\n  x-env-vars: { GREETING: { type: number, description: x } }\n',
      /GREETING has another type elsewhere/,
    ],
    [
      'a declared OPTIONS operation',
      'get:\n',
      'options:\n  operationId: describeEnvVars\nget:\n',
      /OPTIONS is answered from `x-env-vars`/,
    ],
  ])('are refused with an error that names file and line: %s', async (_what, from, to, says) => {
    await expectRefusal('openapi/paths/webhooks-call.yaml', from, to, says);
  });
});

describe('invalid LLM tools in the OpenAPI document', { timeout: 300_000 }, () => {
  it.each<[what: string, from: string, to: string, says: RegExp]>([
    [
      'a name with a space',
      'client-get-time:',
      'client get time:',
      /Tool client get time: a name has at most 64 letters/,
    ],
    ['missing parameters', '      parameters:', '      x-parameters:', /The field `parameters` must be present/],
    [
      'a missing description',
      '      description: The time',
      '      x-description: The time',
      /The field `description` must be present/,
    ],
    ['an invalid schema', 'type: string', 'type: strin', /`type` can be one of the following only/],
    [
      'arguments that are not an object',
      'type: object',
      'type: array',
      /parameters must be a schema of `type: object`/,
    ],
    ['a reference to a missing file', 'type: string', '$ref: ../jambonz/parts/nowhere.yaml', /Can't resolve \$ref/],
    [
      'alternatives at the top of the parameters',
      '        additionalProperties: false',
      '        not: { required: [place] }',
      /Tool client-get-time: parameters must not have not at the top: OpenAI refuses that/,
    ],
    [
      'a required argument that the schema forbids',
      '        additionalProperties: false',
      '        additionalProperties: false\n        required: [place]',
      /`place` is not declared/,
    ],
    [
      'a required object without properties, within an argument',
      '            type: string\n',
      '            type: object\n            required: [a]\n            properties: { a: { type: array, items: { type: object } } }\n',
      /a is required, but Gemini takes no object without properties/,
    ],
    ['an empty x-tools', 'x-tools:', 'x-tools: {}\n  x-ignored:', /x-tools must name at least one tool/],
  ])('are refused with an error that names file and line: %s', async (_what, from, to, says) => {
    await expectRefusal('openapi/paths/webhooks-tool.yaml', from, to, says);
  });

  it('are refused if two operations have x-tools', async () => {
    const tools = 'x-tools: { hang-up: { description: Ends the call., parameters: { type: object } } }';
    await expectRefusal(
      'openapi/paths/webhooks-menu.yaml',
      'post:\n',
      `post:\n  ${tools}\n`,
      /Only one operation of a server may have x-tools/,
    );
  });

  it('are refused if the schema of an argument contains itself', async () => {
    writeFileSync(
      file('openapi/jambonz/parts/tree.yaml'),
      'description: x\ntype: object\nproperties: { leaf: { $ref: ./tree.yaml } }\nexamples: [{}]\n',
    );
    await withChange(
      'openapi/paths/webhooks-tool.yaml',
      (text) => text.replace('type: string', '$ref: ../jambonz/parts/tree.yaml'),
      async () => {
        expect(await project.regenerate()).toMatchObject({
          code: 1,
          output: expect.stringMatching(/webhooks-tool\.yaml:\d+:\d+ Tool client-get-time: .*tree contains itself/),
        });
      },
    );
  });
});
