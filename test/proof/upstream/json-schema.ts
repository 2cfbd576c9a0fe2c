import { loadContract } from '../../../generated/server/contract.ts';
import { resolveReference, type Schema } from '../../../openapi/contract/document.ts';

/** The keywords that our schemas use. What refines a schema (`allOf`, `if`, `dependentRequired`) is worked in by `variants`. */
export interface JsonSchema
  extends Omit<Schema, 'type' | 'properties' | 'items' | 'allOf' | 'oneOf' | 'additionalProperties'> {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  required?: string[];
  properties?: Record<string, JsonSchema | boolean>;
  additionalProperties?: JsonSchema | boolean;
  unevaluatedProperties?: boolean;
  items?: JsonSchema;
  allOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  dependentRequired?: Record<string, string[]>;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minLength?: number;
  examples?: unknown[];
}

const { document } = loadContract();

/** What a schema refers to, with what stands beside the reference. */
export function deref(schema: JsonSchema): JsonSchema {
  const { $ref, ...beside } = schema;
  if ($ref === undefined) return schema;
  const target: JsonSchema = resolveReference(document, { $ref } as JsonSchema);
  return Object.keys(beside).length === 0 ? target : { ...target, ...beside };
}

/** The ways to satisfy a schema, each without `$ref`, `allOf`, `if` and `dependentRequired`. Those that contradict themselves are left out. */
export function variants(schema: JsonSchema | boolean): JsonSchema[] {
  if (typeof schema === 'boolean') return schema ? [{}] : [];
  const { allOf = [], if: condition, then, else: otherwise, dependentRequired = {}, ...own } = deref(schema);
  const conditional = condition
    ? [[...both(variants(condition), variants(then ?? {})), ...variants(otherwise ?? {})]]
    : [];
  const dependent = Object.entries(dependentRequired).map(([name, needed]): JsonSchema[] => [
    { required: [name, ...needed] },
    { properties: { [name]: false } },
  ]);
  return [...allOf.map(variants), ...conditional, ...dependent].reduce(both, [own]);
}

/** A schema with its parts worked in, and without its conditions. */
export function flat(schema: JsonSchema): JsonSchema {
  const { allOf = [], if: _, then: _then, else: _else, dependentRequired: _dependent, ...own } = deref(schema);
  return allOf.map(flat).reduce(merge, own);
}

export function valuesOf(schema: JsonSchema): unknown[] | undefined {
  return 'const' in schema ? [schema.const] : schema.enum;
}

export function typesOf({ type = [] }: JsonSchema): string[] {
  return [type].flat();
}

function both(some: JsonSchema[], others: JsonSchema[]): JsonSchema[] {
  return some.flatMap((a) => others.map((b) => merge(a, b))).filter(isPossible);
}

function merge(a: JsonSchema, b: JsonSchema): JsonSchema {
  const properties = { ...a.properties };
  for (const [name, schema] of Object.entries(b.properties ?? {})) {
    const other = properties[name];
    properties[name] =
      typeof other === 'object' && typeof schema === 'object'
        ? { allOf: [other, schema] }
        : other === false
          ? false
          : schema;
  }
  const merged: JsonSchema = {
    ...a,
    ...b,
    properties,
    required: [...new Set([...(a.required ?? []), ...(b.required ?? [])])],
  };
  const type = intersection(a.type ? typesOf(a) : undefined, b.type ? typesOf(b) : undefined);
  const values = intersection(valuesOf(a), valuesOf(b));
  delete merged.const;
  return { ...merged, ...(type && { type }), ...(values && { enum: values }) };
}

function intersection<Item>(a: Item[] | undefined, b: Item[] | undefined): Item[] | undefined {
  return a && b ? a.filter((item) => b.includes(item)) : (a ?? b);
}

function isPossible({ type, enum: values, required = [], properties = {} }: JsonSchema): boolean {
  return (
    type?.length !== 0 &&
    values?.length !== 0 &&
    required.every((name) => variants(properties[name] ?? true).length > 0)
  );
}
