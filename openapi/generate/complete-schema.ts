import type { Schema } from '../contract/document.ts';

const schemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

/**
 * Writes out what a JSON Schema implies, because vendors of language models need it: OpenAI refuses
 * a list without `items` and an object without `properties`, and Gemini and Ultravox know no name in
 * `required` that `properties` lacks. The completed schema matches the same values.
 */
export function completeSchema(schema: Schema): Schema {
  const completed = { ...schema };
  for (const key of schemaLists) if (schema[key]) completed[key] = schema[key].map(completeSchema);
  const types = [schema.type ?? []].flat();
  if (schema.items || types.includes('array')) completed.items = complete(schema.items ?? {}) as Schema;
  const { additionalProperties: others = true } = schema;
  if (schema.additionalProperties !== undefined) completed.additionalProperties = complete(others);
  if (schema.properties || types.includes('object')) {
    const properties = { ...schema.properties };
    const isOpen = others !== false && !('patternProperties' in schema);
    for (const name of isOpen ? (schema.required ?? []) : [])
      if (!Object.hasOwn(properties, name)) properties[name] = others === true ? {} : others;
    completed.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, complete(property)]),
    );
  }
  return completed;
}

function complete(schema: Schema | boolean): Schema | boolean {
  return typeof schema === 'object' ? completeSchema(schema) : schema;
}
