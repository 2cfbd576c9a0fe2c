import type { Schema } from '../../openapi/contract/document.ts';
import { flattenSchema, mergeSchemas } from './flatten-schema.ts';

/** A schema in the subset that Gemini accepts. */
interface GeminiSchema {
  anyOf?: GeminiSchema[];
  [keyword: string]: unknown;
}

/**
 * Keywords that Gemini accepts, by type. Gemini refuses the whole session for an unknown keyword and
 * for a keyword that stands beside another type.
 */
const keywords: Record<string, readonly string[]> = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
  array: ['minItems', 'maxItems'],
  object: [],
};

/**
 * Converts the parameters of a tool. Returns undefined for a tool without parameters, because Gemini
 * refuses an object without properties.
 */
export function toGeminiParameters(parameters: Schema): GeminiSchema | undefined {
  const { anyOf: _any, oneOf: _one, enum: _values, ...own } = flattenSchema(parameters) ?? {};
  return toGeminiSchema({ ...own, type: 'object' });
}

/**
 * Converts JSON Schema to the subset that Gemini accepts. Constraints outside this subset are
 * omitted, but this server still checks them. Returns undefined for a schema that the subset cannot
 * express: an object without properties, a list of such objects, null, a contradiction.
 */
export function toGeminiSchema(schema: Schema | boolean): GeminiSchema | undefined {
  const flat = flattenSchema(schema);
  if (!flat) return undefined;
  const { anyOf, ...own } = flat;
  if (anyOf) return joinAlternatives(anyOf.map((branch) => mergeSchemas(own, branch)));
  const { oneOf, ...rest } = own;
  if (oneOf) return joinAlternatives(oneOf.map((branch) => mergeSchemas(rest, branch)));
  const types = listTypes(rest);
  if (types.length !== 1) return joinAlternatives(types.map((type) => ({ ...rest, type })));
  return convertType(types[0] ?? '', rest);
}

/**
 * Returns a schema for values that match one of `schemas`. `anyOf` stands alone, because Gemini
 * refuses any keyword beside it. A branch for null makes the others nullable.
 */
function joinAlternatives(schemas: readonly (Schema | boolean)[]): GeminiSchema | undefined {
  const isNullable = schemas.some((each) => typeof each === 'object' && isNull(each));
  const flat = schemas.flatMap((each) => {
    const branch = toGeminiSchema(each);
    return branch?.anyOf ?? (branch ? [branch] : []);
  });
  const alternatives = isNullable ? flat.map((branch) => ({ ...branch, nullable: true })) : flat;
  return alternatives.length > 1 ? { anyOf: alternatives } : alternatives[0];
}

function isNull(schema: Schema): boolean {
  return listTypes(flattenSchema(schema) || {}).join() === 'null';
}

/** Converts a schema without alternatives. */
function convertType(type: string, schema: Schema): GeminiSchema | undefined {
  const names = keywords[type];
  if (!names) return undefined;
  const given = schema as Record<string, unknown>;
  const copied = ['title', 'description', ...names].filter((name) => given[name] !== undefined);
  const result = { type, ...Object.fromEntries(copied.map((name) => [name, given[name]])) };
  const { enum: values = [], format, items, prefixItems = [{}], properties = {}, required = [] } = schema;
  switch (type) {
    case 'string': {
      // Gemini refuses an empty word, and formats other than date-time.
      const words = values.filter((value) => typeof value === 'string' && value !== '');
      return { ...result, ...(words.length > 0 && { enum: words }), ...(format === 'date-time' && { format }) };
    }
    case 'array': {
      const item = toGeminiSchema(items || { anyOf: prefixItems });
      return item && { ...result, items: item };
    }
    case 'object': {
      const converted = Object.entries(properties).flatMap(([name, each]) => {
        const property = toGeminiSchema(each);
        return property ? [[name, property] as const] : [];
      });
      if (converted.length === 0) return undefined;
      const known = new Set(converted.map(([name]) => name));
      const needed = required.filter((name) => known.has(name));
      return {
        ...result,
        properties: Object.fromEntries(converted),
        ...(needed.length > 0 && { required: needed }),
      };
    }
    default:
      return result;
  }
}

/**
 * Returns the types that a schema allows. A type that is not declared follows from the values of
 * `enum` or from keywords that need it. Any value is given as text, because Gemini needs a type.
 */
function listTypes(schema: Schema): string[] {
  const declared = schema.type === undefined ? undefined : [schema.type].flat();
  const values = schema.enum;
  if (values) {
    const found = [...new Set(values.map(findType))];
    const types = found.includes('number') ? found.filter((type) => type !== 'integer') : found;
    if (!declared) return types;
    return declared.filter((type) => found.includes(type) || (type === 'number' && found.includes('integer')));
  }
  if (declared) return declared;
  const named = Object.entries(typesByKeyword).find(([, names]) => names.some((name) => name in schema));
  return [named?.[0] ?? 'string'];
}

const typesByKeyword = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'prefixItems', 'minItems', 'maxItems'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
};

function findType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
