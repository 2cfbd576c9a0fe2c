import type { Schema } from '../../openapi/contract/document.ts';

/**
 * Merges the members of `allOf` into one schema, and writes `const` as `enum`. Returns undefined for
 * a schema that no value matches.
 */
export function flattenSchema(schema: Schema | boolean): Schema | undefined {
  if (typeof schema === 'boolean') return schema ? {} : undefined;
  const { allOf = [], ...rest } = schema;
  const { const: only, ...own } = rest;
  const start = 'const' in rest ? mergeKeywords(own, { enum: [only] }) : own;
  return allOf.reduce<Schema | undefined>((merged, member) => {
    const flat = flattenSchema(member);
    return merged && flat && mergeKeywords(merged, flat);
  }, start);
}

/** Returns a schema for values that match both schemas. */
export function mergeSchemas(one: Schema, other: Schema | boolean): Schema | boolean {
  const first = flattenSchema(one);
  const second = flattenSchema(other);
  return first && second ? mergeKeywords(first, second) : false;
}

/**
 * Merges two schemas without `allOf`. Of keywords that are not merged here, such as `pattern`, that
 * of `other` is kept.
 */
function mergeKeywords(one: Schema, other: Schema): Schema {
  const merged: Record<string, unknown> = { ...one, ...other };
  for (const [key, merge] of Object.entries(mergers)) {
    const [before, after] = [(one as never)[key], (other as never)[key]];
    if (before !== undefined && after !== undefined) merged[key] = merge(before, after);
  }
  return merged;
}

const both = (one: Schema | boolean, other: Schema | boolean) => ({ allOf: [one, other] }) as Schema;

const mergers: Record<string, (one: never, other: never) => unknown> = {
  description: (one: string, other: string) => [...new Set([one, other])].join(' '),
  required: (one: string[], other: string[]) => [...new Set([...one, ...other])],
  enum: (one: unknown[], other: unknown[]) => one.filter((value) => other.includes(value)),
  type: (one: string | string[], other: string | string[]) => intersectTypes([one].flat(), [other].flat()),
  minimum: Math.max,
  minLength: Math.max,
  minItems: Math.max,
  maximum: Math.min,
  maxLength: Math.min,
  maxItems: Math.min,
  items: both,
  anyOf: (one: Schema[], other: Schema[]) => one.map((branch) => both(branch, { anyOf: other })),
  oneOf: (one: Schema[], other: Schema[]) => one.map((branch) => both(branch, { oneOf: other })),
  properties: (one: object, other: object) => mergeProperties(one as Properties, other as Properties),
};

type Properties = Record<string, Schema | boolean>;

function mergeProperties(one: Properties, other: Properties): Properties {
  const merged = { ...one, ...other };
  for (const [name, schema] of Object.entries(one)) {
    const second = other[name];
    if (Object.hasOwn(other, name) && second !== undefined) merged[name] = both(schema, second);
  }
  return merged;
}

/** A number that is also an integer is an integer. */
function intersectTypes(one: string[], other: string[]): string[] {
  const allows = (types: string[], type: string) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  return [...new Set([...one, ...other])].filter((type) => allows(one, type) && allows(other, type));
}
