import { resolve } from 'node:path';
import { type NormalizedProblem, Source } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { describeProblems } from '../../../openapi/generate/describe-problems.ts';

const operation = new Source(resolve('openapi/paths/x.yaml'), 'post:\n  operationid: x\n  tags: [A]\nget: {}\n');
const root = new Source(resolve('openapi/openapi.yaml'), 'openapi: 3.1.0\n');
const platform = new Source(resolve('node_modules/jambonz-contract/openapi/jambonz/say.yaml'), 'type: object\n');

function problem(
  source: Source,
  pointer: string,
  message: string,
  more: Partial<NormalizedProblem> = {},
): NormalizedProblem {
  return { message, ruleId: 'x', severity: 'error', location: [{ source, pointer }], suggest: [], ...more };
}

describe('describeProblems', () => {
  it('sorts mistakes by file and line, and lists each once', () => {
    const twice = problem(operation, '#/get', 'Second.');
    expect(
      describeProblems(
        [twice, problem(operation, '#/post/tags', 'First.'), twice, problem(root, '#/openapi', 'Root.')],
        new Map(),
      ),
    ).toEqual([
      'openapi/openapi.yaml:1:10 Root.',
      'openapi/paths/x.yaml:3:9 First.',
      'openapi/paths/x.yaml:4:6 Second.',
    ]);
  });

  it('leaves out that a key is missing if it is misspelt', () => {
    const misspelt = 'Property `operationid` is not expected here.';
    expect(
      describeProblems(
        [
          problem(operation, '#/post', 'The field `operationId` must be present on this level.'),
          problem(operation, '#/post', 'The field `summary` must be present on this level.'),
          problem(operation, '#/post/operationid', misspelt, { suggest: ['operationId'] }),
        ],
        new Map(),
      ),
    ).toEqual([
      'openapi/paths/x.yaml:2:3 The field `summary` must be present on this level.',
      `openapi/paths/x.yaml:2:16 ${misspelt} Did you mean operationId?`,
    ]);
  });

  it('names the place of the `$ref` if it leads to a file of the platform that does not fit', () => {
    expect(
      describeProblems(
        [problem(platform, '#/type', 'Not a parameter.', { from: { source: operation, pointer: '#/get' } })],
        new Map(),
      ),
    ).toEqual([
      'openapi/paths/x.yaml:4:6 Not a parameter. (in node_modules/jambonz-contract/openapi/jambonz/say.yaml)',
    ]);
  });

  it('lists the first error of an example with the number of the others', () => {
    const source = new Source(resolve('openapi/paths/e.yaml'), 'examples:\n  - text: 1\n    loop: x\n  - loop: y\n');
    const errors = ['0', '0/text', '0/loop', '1/loop'].map((place) =>
      problem(source, `#/examples/${place}`, `Example value must conform to the schema: ${place}.`),
    );
    expect(describeProblems(errors, new Map())).toEqual([
      'openapi/paths/e.yaml:2:5 Example value must conform to the schema: 0. (and 2 more)',
      'openapi/paths/e.yaml:4:11 Example value must conform to the schema: 1/loop.',
    ]);
  });

  it('leaves out what is wrong inside a refused field, but not inside an object with a refused value', () => {
    const inside = problem(operation, '#/post/tags', 'Inside.', { ruleId: 'other' });
    const list = (rule: string) =>
      describeProblems([problem(operation, '#/post', 'Refused.', { ruleId: `contract/${rule}` }), inside], new Map());
    expect(list('field-honoured')).toEqual(['openapi/paths/x.yaml:2:3 Refused.']);
    expect(list('value-honoured')).toEqual(['openapi/paths/x.yaml:2:3 Refused.', 'openapi/paths/x.yaml:3:9 Inside.']);
  });

  it('escapes control characters of the document', () => {
    expect(describeProblems([problem(root, '#/openapi', 'The tag \u001b[31m is not declared.')], new Map())).toEqual([
      'openapi/openapi.yaml:1:10 The tag \\u001b[31m is not declared.',
    ]);
  });

  it('lists at most 50 mistakes', () => {
    const many = Array.from({ length: 60 }, (_, index) => problem(root, '#/openapi', `Mistake ${index}.`));
    const lines = describeProblems(many, new Map());
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('… and 10 more');
  });
});
