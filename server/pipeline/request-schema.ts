import { randomUUID } from 'node:crypto';
import { type OpenApiDocument, resolveReference, type Schema } from '../../openapi/contract/document.ts';
import { checkedFormats } from '../../openapi/contract/formats.ts';
import { describeUnion, splitUnion } from '../../openapi/contract/union.ts';

type Node = Schema | boolean;

/** Keywords whose value is not a schema. */
const assertions = [
  'const',
  'default',
  'dependentRequired',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'maxContains',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minContains',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'pattern',
  'required',
  'type',
  'uniqueItems',
];

/** Keywords whose value is a schema. */
const applicators = [
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
];

/** Keywords whose value is an object of schemas. */
const schemaMaps = ['dependentSchemas', 'patternProperties', 'properties'];

/**
 * Precedes what a converted schema demands in order to fail. Random, so that no request meets the
 * demand.
 */
const refusalMark = randomUUID();

/** Removes the mark, and what express-openapi-validator writes before it, from a message or path. */
export function removeMark(text: string): string {
  return text.split(refusalMark).at(-1) as string;
}

/** Converts schemas to schemas that express-openapi-validator checks as JSON Schema says. */
export interface SchemaConverter {
  convert(schema: Node): Node;
  /** The converted targets of `$ref`s, by the identifiers that converted `$ref`s have. */
  schemas: Record<string, Node>;
}

/**
 * Creates a converter of the schemas of a document. It keeps only the keywords of JSON Schema that
 * check values, because express-openapi-validator gives others a meaning of its own (`readOnly`,
 * `nullable`, `discriminator`, `x-eov-…`). It rewrites unions, which Ajv describes badly.
 */
export function createSchemaConverter(document: OpenApiDocument): SchemaConverter {
  const schemas: Record<string, Node> = {};
  const identifiers = new Map<string, string>();

  /** Makes each target a schema of its own, which Ajv compiles once for all operations. */
  function convertReference($ref: string): string {
    const known = identifiers.get($ref);
    if (known !== undefined) return known;
    const identifier = `schema:${identifiers.size}`; // an absolute URI, which is the same in all schemas
    identifiers.set($ref, identifier);
    schemas[identifier] = convert(resolveReference<Schema>(document, { $ref }));
    return identifier;
  }

  function convert(schema: Node): Node {
    if (typeof schema !== 'object') return schema;
    const { $ref, format, prefixItems, allOf = [] } = schema;
    const kept = Object.entries(schema).flatMap(([keyword, value]) => {
      if (assertions.includes(keyword)) return [[keyword, value]];
      if (applicators.includes(keyword)) return [[keyword, convert(value)]];
      if (!schemaMaps.includes(keyword)) return [];
      return [[keyword, Object.fromEntries(Object.entries<Node>(value).map(([name, each]) => [name, convert(each)]))]];
    });
    const all = [...allOf.map(convert), ...convertUnion('oneOf', schema), ...convertUnion('anyOf', schema)];
    return {
      // Ajv ignores a `default` behind a `$ref`.
      ...($ref !== undefined && pickDefault(resolveReference<Schema>(document, schema))),
      ...Object.fromEntries(kept),
      ...($ref !== undefined && { $ref: convertReference($ref) }),
      ...(format !== undefined && checkedFormats.has(format) && { format }),
      ...(prefixItems && { prefixItems: prefixItems.map(convert) as Schema[] }),
      ...(all.length > 0 && { allOf: all as Schema[] }),
    };
  }

  function convertUnion(keyword: 'oneOf' | 'anyOf', schema: Schema): Node[] {
    const members = schema[keyword];
    if (!members) return [];
    const parts = splitUnion(document, members, schema.discriminator);
    if (parts) return parts.map(convert);
    const refusal = { enum: [refusalMark + describeUnion(document, keyword, members)] };
    return [{ if: { [keyword]: members.map(convert) }, else: refusal }];
  }

  return { convert, schemas };
}

function pickDefault({ default: value }: Schema): Schema {
  return value === undefined ? {} : { default: value };
}
