import { type OpenApiDocument, type Schema, verbList } from '../contract/document.ts';

/**
 * Builds a JSON Schema (2020-12) of lists of verbs, for editors and validators that know nothing of
 * OpenAPI. It refers to no other file. Like the check of a reply for the commercial edition, it takes
 * undeclared settings of speech vendors, and what only the open-source server refuses.
 */
export function buildVerbsJsonSchema(document: OpenApiDocument): Schema {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const reached = new Map<string, unknown>();
  const list = convert(verbList);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'GENERATED from openapi/ by `npm run generate`. Do not edit.',
    title: 'Verbs of jambonz',
    description: 'A list of verbs, as a webhook of jambonz is answered with.',
    ...(list as Schema),
    $defs: Object.fromEntries([...reached].sort(([one], [other]) => (one < other ? -1 : 1))),
  } as Schema;

  /** Converts a schema, and adds the schemas that it refers to to `reached`. */
  function convert(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(convert);
    if (typeof node !== 'object' || node === null) return node;
    const { 'x-jambonz-edition': edition, discriminator } = node as Schema;
    if (edition === 'open-source') return convert(keepTypes(node as Schema));
    if (discriminator) return convert(selectBranch(node as Schema));
    return Object.fromEntries(Object.entries(node).flatMap(([keyword, value]) => convertKeyword(keyword, value)));
  }

  function convertKeyword(keyword: string, value: unknown): [string, unknown][] {
    if (keyword.startsWith('x-')) return [];
    if (keyword === 'format' && value === 'hook') return [];
    if (keyword === '$ref') return [[keyword, reach(String(value).split('/').at(-1) ?? '')]];
    if (values.includes(keyword)) return [[keyword, value]];
    if (!maps.includes(keyword)) return [[keyword, convert(value)]];
    const entries = Object.entries(value as object).map(([name, each]) => [name, convert(each)]);
    return [[keyword, Object.fromEntries(entries)]];
  }

  function reach(name: string): string {
    if (!reached.has(name)) {
      reached.set(name, undefined); // a verb inside a verb refers to itself
      reached.set(name, convert(schemas[name]));
    }
    return `#/$defs/${name}`;
  }
}

/**
 * Replaces a union with a discriminator by conditions, because editors then know all its names, and
 * report the mistakes of the named branch only.
 */
function selectBranch({ oneOf: _, discriminator, ...schema }: Schema): Schema {
  const { propertyName = '', mapping = {} } = discriminator ?? {};
  const branches = Object.entries(mapping).map(([name, $ref]) => ({
    if: { required: [propertyName], properties: { [propertyName]: { const: name } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref },
  }));
  const names = { type: 'string', enum: Object.keys(mapping) };
  return { ...schema, required: [propertyName], properties: { [propertyName]: names }, allOf: branches };
}

/**
 * Keeps the types of a requirement of the open-source edition. A wrong type is a mistake in both
 * editions, and anything else is a hint in the commercial one.
 */
function keepTypes({ 'x-jambonz-edition': _, type, properties, allOf, $ref }: Schema): Schema {
  const entries = Object.entries(properties ?? {}).map(([name, each]) => [name, keepTypes(each as Schema)]);
  return JSON.parse(JSON.stringify({ $ref, type, properties: properties && Object.fromEntries(entries), allOf }));
}

/** Keywords that contain values, which may look like schemas. */
const values = ['const', 'default', 'enum', 'examples', 'required', 'dependentRequired'];
/** Keywords that contain schemas by name. */
const maps = ['properties', 'patternProperties', 'dependentSchemas'];
