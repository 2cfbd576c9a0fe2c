import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../openapi/contract/document.ts';
import { toGeminiParameters, toGeminiSchema } from '../../../server/tools/gemini-schema.ts';
import { createToolList } from '../../../server/tools/tools-for.ts';
import { judgeGeminiSchema } from '../../helpers/gemini-judge.ts';

/** Returns the parameters of a tool as `toolsFor('google')` declares them. */
function declare(parameters: Schema): object | undefined {
  const tools = { tool: { description: 'x', parameters } };
  const toolsFor = createToolList(() => ({ document: {} as never, toolPath: '/tool', tools, validators: {} }));
  return toolsFor('google')[0]?.functionDeclarations[0]?.parameters;
}

describe('toGeminiSchema', () => {
  it('keeps only the schema keywords that Gemini knows, at any depth', () => {
    const schema = {
      type: 'object',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['city'],
      properties: {
        city: { type: ['string', 'null'], description: 'A city', examples: ['Bonn'], minLength: 2 },
        kind: { const: 'now' },
        days: { type: 'array', items: { type: 'integer', exclusiveMinimum: 0, maximum: 7 } },
        at: { description: 'When', oneOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }] },
      },
    };
    expect(toGeminiSchema(schema)).toEqual({
      type: 'object',
      required: ['city'],
      properties: {
        city: { type: 'string', nullable: true, description: 'A city', minLength: 2 },
        kind: { type: 'string', enum: ['now'] },
        days: { type: 'array', items: { type: 'integer', maximum: 7 } },
        at: {
          anyOf: [
            { type: 'string', description: 'When', format: 'date-time' },
            { type: 'integer', description: 'When' },
          ],
        },
      },
    });
  });

  it.each<[what: string, schema: object | boolean, converted: object | undefined]>([
    ['an empty word of an enum', { type: 'string', enum: ['', 'a'] }, { type: 'string', enum: ['a'] }],
    ['an enum of an empty word only', { type: 'string', enum: [''] }, { type: 'string' }],
    [
      'an enum with null',
      { type: ['string', 'null'], enum: ['a', null] },
      { type: 'string', nullable: true, enum: ['a'] },
    ],
    ['an enum without type', { enum: ['a'] }, { type: 'string', enum: ['a'] }],
    ['an enum of numbers', { enum: [1, 2.5] }, { type: 'number' }],
    ['an enum of integers', { type: 'number', enum: [1, 2] }, { type: 'number' }],
    ['an enum of several types', { enum: ['a', 1] }, { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'integer' }] }],
    ['a constant', { const: 7 }, { type: 'integer' }],
    ['a format that Gemini does not know', { type: 'string', format: 'email' }, { type: 'string' }],
    ['several types', { type: ['string', 'integer'] }, { anyOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['any value', {}, { type: 'string' }],
    ['any value, as true', true, { type: 'string' }],
    ['a bound without type', { minimum: 1 }, { type: 'number', minimum: 1 }],
    ['a list without items', { type: 'array' }, { type: 'array', items: { type: 'string' } }],
    [
      'a tuple',
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] },
      { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
    ],
    ['an object without properties', { type: 'object', properties: {} }, undefined],
    ['a list of objects without properties', { type: 'array', items: { type: 'object' } }, undefined],
    ['only null', { type: 'null' }, undefined],
    ['a contradiction', { allOf: [{ type: 'string' }, { type: 'integer' }] }, undefined],
    [
      'allOf',
      { allOf: [{ type: 'string' }, { maxLength: 100 }], description: 'A note' },
      { type: 'string', maxLength: 100, description: 'A note' },
    ],
    [
      'allOf of objects that share a property',
      {
        allOf: [
          { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'boolean' } }, required: ['a'] },
          { properties: { a: { minimum: 1 } }, required: ['b'] },
        ],
      },
      {
        type: 'object',
        properties: { a: { type: 'integer', minimum: 1 }, b: { type: 'boolean' } },
        required: ['a', 'b'],
      },
    ],
    [
      'allOf of bounds',
      {
        type: 'integer',
        minimum: 1,
        maximum: 5,
        allOf: [
          { minimum: 0, maximum: 4 },
          { minimum: 2, maximum: 9 },
        ],
      },
      { type: 'integer', minimum: 2, maximum: 4 },
    ],
    [
      'allOf of alternatives',
      { allOf: [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, { anyOf: [{ const: 'b' }, { type: 'integer' }] }] },
      { type: 'string', enum: ['b'] },
    ],
    [
      'a name in required without its property',
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
    ],
    [
      'alternatives that only require properties',
      {
        properties: { a: { type: 'string' }, b: { type: 'string' } },
        anyOf: [{ required: ['a'] }, { required: ['b'] }],
      },
      {
        anyOf: [
          { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] },
          { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['b'] },
        ],
      },
    ],
    [
      'an alternative to null',
      { description: 'A note', anyOf: [{ type: 'string' }, { type: 'null' }] },
      { type: 'string', description: 'A note', nullable: true },
    ],
    [
      'alternatives within alternatives',
      { anyOf: [{ oneOf: [{ type: 'boolean' }, { type: 'integer' }] }, { type: 'null' }] },
      {
        anyOf: [
          { type: 'boolean', nullable: true },
          { type: 'integer', nullable: true },
        ],
      },
    ],
    [
      'an alternative that Gemini cannot express',
      { oneOf: [{ type: 'object' }, { type: 'string' }] },
      { type: 'string' },
    ],
  ])('converts %s', (_what, schema, converted) => {
    expect(toGeminiSchema(schema as Schema)).toEqual(converted);
    if (converted) expect(judgeGeminiSchema(converted)).toEqual([]);
  });

  it('converts the parameters of a tool to an object even if they have alternatives', () => {
    const properties = { a: { type: 'string' } };
    expect(toGeminiParameters({ type: 'object', properties, anyOf: [{ required: ['a'] }] })).toEqual({
      type: 'object',
      properties,
    });
  });
});

const names = ['a', 'b', 'type', 'required'];
const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
const value = fc.oneof(
  fc.constantFrom('', 'x', 'y', null, 0, 1, 2.5, true, false),
  fc.constantFrom<unknown>([], ['x'], {}, { a: 1 }),
);
const some = { minLength: 1, maxLength: 3 };
const bound = fc.integer({ min: -2, max: 2 });

/** Draws an object with at most four of the entries that `parts` describes. */
function draw(parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Schema> {
  const entry = fc.oneof(...Object.entries(parts).map(([key, part]) => fc.tuple(fc.constant(key), part)));
  return fc.uniqueArray(entry, { maxLength: 4, selector: ([key]) => key }).map(Object.fromEntries);
}

/** Any schema, at most four levels deep: all keywords beside all types, most of them without sense. */
const anySchema = fc.letrec<{ schema: Schema; nested: Schema; any: Schema | boolean }>((tie) => ({
  schema: draw({
    type: fc.oneof(fc.constantFrom(...types), fc.uniqueArray(fc.constantFrom(...types), some)),
    title: fc.string(),
    description: fc.string(),
    properties: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 3 }),
    additionalProperties: tie('any'),
    required: fc.uniqueArray(fc.constantFrom(...names, 'nothing'), { maxLength: 3 }),
    items: tie('any'),
    prefixItems: fc.array(tie('nested'), some),
    allOf: fc.array(tie('nested'), some),
    anyOf: fc.array(tie('nested'), some),
    oneOf: fc.array(tie('nested'), some),
    not: tie('any'),
    enum: fc.array(value, { maxLength: 3 }),
    const: value,
    format: fc.constantFrom('date-time', 'email', 'int32'),
    pattern: fc.constantFrom('^x', 'y$'),
    minLength: fc.nat(2),
    maxLength: fc.nat(3),
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    minItems: fc.nat(2),
    maxItems: fc.nat(3),
    default: value,
    examples: fc.array(value),
    $schema: fc.constant('https://json-schema.org/draft/2020-12/schema'),
  }),
  nested: fc.oneof({ maxDepth: 3 }, draw({ type: fc.constantFrom(...types) }), tie('schema')),
  any: fc.oneof({ maxDepth: 3 }, fc.boolean(), tie('nested')),
})).schema;

describe('every tool', () => {
  it('is declared to Gemini in a shape that Gemini takes', () => {
    let count = 0;
    fc.assert(
      fc.property(anySchema, fc.dictionary(fc.constantFrom(...names), anySchema), (schema, properties) => {
        const declared = declare({ properties, ...schema, type: 'object' });
        if (!declared) return;
        count += 1;
        expect(judgeGeminiSchema(declared)).toEqual([]);
        expect(declared).toMatchObject({ type: 'object' });
      }),
      { numRuns: 1_000 },
    );
    expect(count).toBeGreaterThan(500);
  });
});
