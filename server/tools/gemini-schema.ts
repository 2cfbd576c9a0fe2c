import type { Schema } from '../../openapi/contract/document.ts';

/**
 * Keywords that Gemini supports in a schema. An unknown keyword makes Gemini refuse the whole
 * session.
 */
const copiedKeywords = [
  'title',
  'description',
  'required',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
];
const schemaKeywords = ['items'];
const schemaListKeywords = ['anyOf'];

/**
 * Converts JSON Schema to the subset that Gemini accepts. Constraints outside this subset are
 * omitted, but this server still checks them.
 */
export function toGeminiSchema(schema: Schema | boolean): Record<string, unknown> {
  if (typeof schema === 'boolean') return {};
  const { type, properties, oneOf, enum: values, const: only, format, ...rest } = schema;
  const types = [type ?? []].flat();
  const words = findEnumStrings(only === undefined ? values : [only]);
  const given: Record<string, unknown> = { ...rest, ...(oneOf && { anyOf: oneOf }) };
  const pick = (keys: string[], change: (value: unknown) => unknown) =>
    Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, change(given[key])]])));
  return {
    ...(types.length > 0 && { type: types.find((each) => each !== 'null') }),
    ...(types.includes('null') && { nullable: true }),
    ...(words && { type: 'string', enum: words }),
    ...(format === 'date-time' && { format }), // Gemini accepts no string format except date-time
    ...pick(copiedKeywords, (value) => value),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, toGeminiSchema(each)])),
    }),
    ...pick(schemaKeywords, (value) => toGeminiSchema(value as Schema)),
    ...pick(schemaListKeywords, (value) => (value as Schema[]).map(toGeminiSchema)),
  };
}

/** Gemini accepts an enumeration of strings only; null becomes `nullable`. */
function findEnumStrings(values: readonly unknown[] = []): unknown[] | undefined {
  const words = values.filter((value) => value !== null);
  return words.length > 0 && words.every((value) => typeof value === 'string') ? words : undefined;
}
