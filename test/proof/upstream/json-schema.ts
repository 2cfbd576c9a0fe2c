import { loadContract } from '../../../generated/server/contract.ts';
import { resolveReference, type Schema } from '../../../openapi/contract/document.ts';
import { closeVendorSettings, dropOpenSourceNeeds } from '../../../openapi/generate/strict-schemas.ts';

/**
 * The keywords that our schemas use. `listVariants` resolves `allOf`, `if` and `dependentRequired`.
 */
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

/** The document with the settings of speech vendors closed, as the validators are compiled. */
export const document = closeVendorSettings(loadContract().document);

/** Resolves the `$ref` of a schema and merges the keywords beside the `$ref`. */
export function deref(schema: JsonSchema): JsonSchema {
  const { $ref, ...beside } = schema;
  if ($ref === undefined) return schema;
  const target: JsonSchema = resolveReference(document, { $ref } as JsonSchema);
  return Object.keys(beside).length === 0 ? target : { ...target, ...beside };
}

/**
 * Lists the alternatives that satisfy a schema, each as a schema without `$ref`, `allOf`, `if` and
 * `dependentRequired`. Omits contradictory alternatives.
 */
export function listVariants(schema: JsonSchema | boolean): JsonSchema[] {
  if (typeof schema === 'boolean') return schema ? [{}] : [];
  const { allOf = [], if: condition, then, else: otherwise, dependentRequired = {}, ...own } = deref(schema);
  const conditional = condition
    ? [[...combine(listVariants(condition), listVariants(then ?? {})), ...listVariants(otherwise ?? {})]]
    : [];
  const dependent = Object.entries(dependentRequired).map(([name, needed]): JsonSchema[] => [
    { required: [name, ...needed] },
    { properties: { [name]: false } },
  ]);
  return [...allOf.map(listVariants), ...conditional, ...dependent].reduce(combine, [own]);
}

/**
 * Merges a schema with the schemas in its `allOf`. Omits `if`, `then`, `else` and
 * `dependentRequired`, and what only the open-source edition requires.
 */
export function flatten(schema: JsonSchema): JsonSchema {
  const merged = dropOpenSourceNeeds(deref(schema));
  const { allOf = [], if: _, then: _then, else: _else, dependentRequired: _dependent, ...own } = merged;
  return allOf.map(flatten).reduce(merge, own);
}

export function valuesOf(schema: JsonSchema): unknown[] | undefined {
  return 'const' in schema ? [schema.const] : schema.enum;
}

export function typesOf({ type = [] }: JsonSchema): string[] {
  return [type].flat();
}

function combine(some: JsonSchema[], others: JsonSchema[]): JsonSchema[] {
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
  const type = intersect(a.type ? typesOf(a) : undefined, b.type ? typesOf(b) : undefined);
  const values = intersect(valuesOf(a), valuesOf(b));
  delete merged.const;
  return { ...merged, ...(type && { type }), ...(values && { enum: values }) };
}

function intersect<Item>(a: Item[] | undefined, b: Item[] | undefined): Item[] | undefined {
  return a && b ? a.filter((item) => b.includes(item)) : (a ?? b);
}

function isPossible({ type, enum: values, required = [], properties = {} }: JsonSchema): boolean {
  return (
    type?.length !== 0 &&
    values?.length !== 0 &&
    required.every((name) => listVariants(properties[name] ?? true).length > 0)
  );
}
