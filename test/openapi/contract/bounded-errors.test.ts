import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundErrors, maxErrors } from '../../../openapi/contract/bounded-errors.ts';

type Schema = Record<string, unknown>;

const options = { allErrors: true, strict: false, validateSchema: false };
const definitions = { one: { type: 'integer' }, list: { type: 'array', items: { $ref: '#/$defs/one' } } };

/** Compiles a schema twice: with a bound on the errors, and as Ajv does. */
function compile(schema: Schema): Record<'bounded' | 'plain', ValidateFunction> {
  const whole = { ...schema, $defs: definitions };
  return {
    bounded: new Ajv2020({ ...options, code: { process: boundErrors } }).compile(whole),
    plain: new Ajv2020(options).compile(whole),
  };
}

const manyWrong = (count: number) => Array.from({ length: count }, () => 'x');

describe('a validator with a bound on its errors', () => {
  it.each<[keyword: string, schema: Schema]>([
    ['items', { items: { type: 'integer' } }],
    ['$ref', { items: { $ref: '#/$defs/one' } }],
    ['allOf', { allOf: [{ items: { type: 'integer' } }, { $ref: '#/$defs/list' }] }],
  ])('lists the first errors of a hundred thousand of %s, as Ajv does', (_, schema) => {
    const { bounded, plain } = compile(schema);
    expect(bounded(manyWrong(100_000))).toBe(false);
    expect(bounded.errors).toHaveLength(maxErrors);
    plain(manyWrong(2 * maxErrors));
    expect(bounded.errors).toEqual(plain.errors?.slice(0, maxErrors));
  });

  it('accepts and refuses what Ajv does, and lists the same errors up to the bound', () => {
    const leaf = fc.constantFrom<Schema>(
      { type: 'integer' },
      { type: 'string' },
      { items: { type: 'integer' } },
      { items: { $ref: '#/$defs/one' } },
      { $ref: '#/$defs/list' },
      { contains: { type: 'integer' } },
      { prefixItems: [{ type: 'integer' }], unevaluatedItems: { type: 'string' } },
    );
    const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ not: tie('schema') }),
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') }),
        ...['allOf', 'anyOf', 'oneOf'].map((keyword) =>
          fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((members) => ({ [keyword]: members })),
        ),
        fc.record({ items: tie('schema') }),
      ),
    }));
    const value = fc.constantFrom(
      [],
      manyWrong(3),
      manyWrong(maxErrors - 1),
      manyWrong(maxErrors),
      manyWrong(maxErrors + 1),
      [1, ...manyWrong(2 * maxErrors)],
      [...manyWrong(2 * maxErrors), 1],
      [manyWrong(maxErrors), manyWrong(maxErrors)],
      'x',
      1,
    );
    fc.assert(
      fc.property(schema, value, (generated, data) => {
        const { bounded, plain } = compile(generated);
        expect(bounded(data)).toBe(plain(data));
        expect(bounded.errors ?? []).toHaveLength(Math.min(plain.errors?.length ?? 0, maxErrors));
      }),
      { numRuns: 40 },
    );
  });

  it('is not compiled from code that lists errors in an unknown way', () => {
    expect(() => boundErrors('vErrors.unshift(err0);')).toThrow('does not know how this version of Ajv lists errors');
  });
});
