import { describe, expect, it } from 'vitest';
import { listAlternatives } from '../../../openapi/generate/alternatives.ts';

const document = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {} };
const properties = {
  kind: { type: 'string', enum: ['a', 'b', 'c'] },
  on: { type: 'boolean' },
  x: { type: 'string' },
  y: { type: ['string', 'null'] },
};
type Conditions = Parameters<typeof listAlternatives>[0];
const list = (conditions: Conditions) => listAlternatives({ type: 'object', properties, ...conditions }, document);
const needed = { optional: false };
const isA = { required: ['kind'], properties: { kind: { const: 'a' } } };

/** A condition. Written without an object with the member `then`, which can be mistaken for a promise. */
const when = (condition: Conditions['if'], then: string[], otherwise?: string[]): Conditions =>
  Object.fromEntries([
    ['if', condition],
    ['then', { required: then }],
    ...(otherwise ? [['else', { required: otherwise }]] : []),
  ]);

describe('the alternatives of an object', () => {
  it.each<[string, Conditions, ReturnType<typeof list>]>([
    ['no condition', { required: ['x'] }, []],
    [
      'anyOf required properties',
      { anyOf: [{ required: ['x'] }, { required: ['on'] }] },
      [{ x: needed }, { on: needed }],
    ],
    [
      'oneOf required properties, which exclude each other',
      { oneOf: [{ required: ['x'] }, { required: ['on'] }] },
      [
        { x: needed, on: { optional: true, values: [] } },
        { x: { optional: true, values: [] }, on: needed },
      ],
    ],
    [
      'a required property that can be null',
      { anyOf: [{ required: ['x'] }, { required: ['y'] }] },
      [{ x: needed }, { y: { optional: false, nullable: true } }],
    ],
    [
      'dependentRequired',
      { dependentRequired: { x: ['on'] } },
      [{ x: { optional: true, values: [] } }, { on: needed }],
    ],
    [
      'not required together',
      { not: { required: ['x', 'on'] } },
      [{ x: { optional: true, values: [] } }, { on: { optional: true, values: [] } }],
    ],
    ['if a word, then required', when(isA, ['x']), [{ kind: { optional: true, values: ['b', 'c'] } }, { x: needed }]],
    [
      'if true or absent, then required',
      when({ properties: { on: { const: true } } }, ['x']),
      [{ on: { optional: false, values: [false] } }, { x: needed }],
    ],
    [
      'if not a word, else required',
      { if: { properties: { kind: { not: { const: 'a' } } } }, else: { required: ['x'] } },
      [{ kind: { optional: true, values: ['b', 'c'] } }, { x: needed }],
    ],
    [
      'a property for each word',
      { required: ['kind'], ...when(isA, ['x'], ['on']) },
      [
        { kind: { optional: false, values: ['a'] }, x: needed },
        { kind: { optional: false, values: ['b', 'c'] }, on: needed },
      ],
    ],
  ])('follow from %s', (_, conditions, alternatives) => {
    expect(list(conditions)).toEqual(alternatives);
  });

  it.each<[string, Conditions]>([
    ['a word of any text', when({ required: ['x'], properties: { x: { const: 'a' } } }, ['on'])],
    ['a pattern', { if: { properties: { x: { pattern: '^a' } } }, else: { required: ['on'] } }],
    ['a condition that never holds', when(false, ['on'])],
    ['too many words', { anyOf: ['x', 'y', 'on', 'kind', 'z'].map((name) => ({ required: [name] })) }],
    [
      'an alternative that declares a property',
      { anyOf: [{ required: ['z'], properties: { z: { type: 'string' } } }, { required: ['x'] }] },
    ],
  ])('say nothing about %s, which no type can say', (_, conditions) => {
    expect(list(conditions)).toEqual([]);
  });

  it('take the names of inherited properties for properties', () => {
    const anyOf = [{ required: ['constructor'] }, { required: ['toString'] }];
    expect(list({ anyOf }).map((each) => Object.keys(each))).toEqual([['constructor'], ['toString']]);
  });
});
