import type { Schema } from '../../openapi/contract/document.ts';

/** The keywords that Gemini's kind of schema has. Others make it refuse the whole session. */
const copied = [
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
const nested = ['items'];
const lists = ['anyOf'];

/** JSON Schema in the subset of it that Gemini takes: what cannot be said there is left out, and checked here all the same. */
export function geminiSchema(schema: Schema | boolean): Record<string, unknown> {
  if (typeof schema === 'boolean') return {};
  const { type, properties, oneOf, enum: values, const: only, format, ...rest } = schema;
  const types = [type ?? []].flat();
  const words = wordsIn(only === undefined ? values : [only]);
  const given: Record<string, unknown> = { ...rest, ...(oneOf && { anyOf: oneOf }) };
  const pick = (keys: string[], change: (value: unknown) => unknown) =>
    Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, change(given[key])]])));
  return {
    ...(types.length > 0 && { type: types.find((each) => each !== 'null') }),
    ...(types.includes('null') && { nullable: true }),
    ...(words && { type: 'string', enum: words }),
    ...(format === 'date-time' && { format }), // of a string it takes no other
    ...pick(copied, (value) => value),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, geminiSchema(each)])),
    }),
    ...pick(nested, (value) => geminiSchema(value as Schema)),
    ...pick(lists, (value) => (value as Schema[]).map(geminiSchema)),
  };
}

/** Gemini takes an enumeration of strings only; null is `nullable` there. */
function wordsIn(values: readonly unknown[] = []): unknown[] | undefined {
  const words = values.filter((value) => value !== null);
  return words.length > 0 && words.every((value) => typeof value === 'string') ? words : undefined;
}
