import { randomUUID } from 'node:crypto';
import { type OpenApiDocument, resolveReference, type Schema } from '../../openapi/contract/document.ts';
import { checkedFormats } from '../../openapi/contract/formats.ts';
import { createCondition, describeUnion, splitUnion } from '../../openapi/contract/union.ts';

type Node = Schema | boolean;

/** Keywords whose value is not a schema. */
const assertions = [
  'const',
  'default',
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

/** Names that every object inherits. Ajv finds such a property in each object. */
const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

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
  /** The converted targets of `$ref`s, which are `components.schemas` of the converted document. */
  components: Record<string, Node>;
}

/**
 * Creates a converter of the schemas of a document. It keeps only the keywords of JSON Schema that
 * check values, because express-openapi-validator gives others a meaning of its own (`readOnly`,
 * `nullable`, `discriminator`, `x-eov-…`). It rewrites what Ajv checks wrongly or describes badly:
 * properties with inherited names, and unions.
 */
export function createSchemaConverter(document: OpenApiDocument): SchemaConverter {
  const components: Record<string, Node> = {};
  const names = new Map<string, string>();

  /** Makes each target a component, because Ajv does not find `#/components/schemas/a/$defs/b`. */
  function convertReference($ref: string): string {
    const name = names.get($ref) ?? `schema${names.size}`;
    if (!names.has($ref)) {
      names.set($ref, name);
      components[name] = convert(resolveReference<Schema>(document, { $ref }));
    }
    return `#/components/schemas/${name}`;
  }

  function convert(schema: Node): Node {
    if (typeof schema !== 'object') return schema;
    const { $ref, type, format, prefixItems, allOf = [] } = schema;
    const kept = Object.entries(schema).flatMap(([keyword, value]) => {
      if (assertions.includes(keyword)) return [[keyword, value]];
      return applicators.includes(keyword) ? [[keyword, convert(value)]] : [];
    });
    const all = [
      ...allOf.map(convert),
      ...convertUnion('oneOf', schema),
      ...convertUnion('anyOf', schema),
      ...convertDependents(schema),
      ...(schema.required ?? []).filter((name) => inheritedNames.has(name)).map(requireInherited),
    ];
    return {
      // Ajv ignores a `default` behind a `$ref`.
      ...($ref !== undefined && pickDefault(resolveReference<Schema>(document, schema))),
      ...Object.fromEntries(kept),
      ...convertProperties(schema),
      ...($ref !== undefined && { $ref: convertReference($ref) }),
      // express-openapi-validator removes a type that is the word `string` beside `format: date`.
      ...(type !== undefined && { type: [type].flat() }),
      ...(format !== undefined && checkedFormats.has(format) && { format }),
      ...(prefixItems && { prefixItems: prefixItems.map(convert) as Schema[] }),
      ...(all.length > 0 && { allOf: all as Schema[] }),
    };
  }

  function convertProperties({ properties = {}, patternProperties = {}, required = [] }: Schema): Schema {
    const declared = Object.entries(properties).map(([name, each]) => [name, convert(each)] as const);
    const patterns = [
      ...Object.entries(patternProperties).map(([pattern, each]) => [pattern, convert(each)] as const),
      // The loop over patterns visits only the own properties of an object.
      ...declared.filter(([name]) => inheritedNames.has(name)).map(([name, each]) => [`^${name}$`, each] as const),
    ];
    const own = declared.filter(([name]) => !inheritedNames.has(name));
    const needed = required.filter((name) => !inheritedNames.has(name));
    return {
      ...(own.length > 0 && { properties: Object.fromEntries(own) }),
      ...(patterns.length > 0 && { patternProperties: Object.fromEntries(patterns) }),
      ...(needed.length > 0 && { required: needed }),
    };
  }

  function convertDependents({ dependentRequired = {}, dependentSchemas = {} }: Schema): Node[] {
    const dependents: [string, Node][] = [
      ...Object.entries(dependentRequired).map(([name, required]): [string, Node] => [name, { required }]),
      ...Object.entries(dependentSchemas),
    ];
    return dependents.map(([name, each]) => createCondition(hasProperty(name), convert(each) as Schema));
  }

  function convertUnion(keyword: 'oneOf' | 'anyOf', schema: Schema): Node[] {
    const members = schema[keyword];
    if (!members) return [];
    const parts = splitUnion(document, members, schema.discriminator);
    if (parts) return parts.map(convert);
    const refusal = { enum: [refusalMark + describeUnion(document, keyword, members)] };
    return [{ if: { [keyword]: members.map(convert) }, else: refusal }];
  }

  return { convert, components };
}

function pickDefault({ default: value }: Schema): Schema {
  return value === undefined ? {} : { default: value };
}

/** Matches objects that have a property of their own with this name. */
function hasProperty(name: string): Schema {
  return { type: ['object'], not: { propertyNames: { not: { const: name } } } };
}

function requireInherited(name: string): Schema {
  return createCondition(
    { type: ['object'], propertyNames: { not: { const: name } } },
    { required: [refusalMark + name] },
  );
}
