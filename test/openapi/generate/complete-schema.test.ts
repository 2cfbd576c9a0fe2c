import { expect, it } from 'vitest';
import { completeSchema } from '../../../openapi/generate/complete-schema.ts';

it.each<[what: string, schema: object, completed: object]>([
  ['a list without items', { type: 'array' }, { type: 'array', items: {} }],
  ['a list or null', { type: ['array', 'null'] }, { type: ['array', 'null'], items: {} }],
  ['an object without properties', { type: 'object' }, { type: 'object', properties: {} }],
  [
    'a name in required without its property',
    { type: 'object', required: ['b', 'a'], properties: { a: { type: 'string' } } },
    { type: 'object', required: ['b', 'a'], properties: { a: { type: 'string' }, b: {} } },
  ],
  [
    'a name in required that additionalProperties describes',
    { type: 'object', required: ['b'], additionalProperties: { type: 'array' } },
    {
      type: 'object',
      required: ['b'],
      properties: { b: { type: 'array', items: {} } },
      additionalProperties: { type: 'array', items: {} },
    },
  ],
  [
    'schemas at any depth',
    { properties: { a: { type: 'array', items: { anyOf: [{ type: 'object' }, { type: 'array' }] } } } },
    {
      properties: {
        a: {
          type: 'array',
          items: {
            anyOf: [
              { type: 'object', properties: {} },
              { type: 'array', items: {} },
            ],
          },
        },
      },
    },
  ],
])('completeSchema writes out %s', (_what, schema, completed) => {
  expect(completeSchema(schema)).toEqual(completed);
});

it.each<[what: string, schema: object]>([
  ['data that looks like a schema', { enum: [{ type: 'array' }], default: { type: 'object' } }],
  ['a property named type', { properties: { type: { const: 'array' } } }],
  ['a name in required that the schema forbids', { properties: {}, required: ['a'], additionalProperties: false }],
])('completeSchema leaves %s unchanged', (_what, schema) => {
  expect(completeSchema(schema)).toEqual(schema);
});
