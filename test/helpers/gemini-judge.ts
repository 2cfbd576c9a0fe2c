/**
 * Judges a schema as Gemini does and returns the reasons of a refusal, one per mistake. The rules
 * are those of the error messages of its API, and of Google's reference of the object `Schema`.
 */
export function judgeGeminiSchema(schema: unknown, path = 'parameters'): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${path}: not a Schema`];
  const fields = schema as Record<string, unknown>;
  const { type, anyOf, items, properties, required, format, enum: words } = fields;
  const says: string[] = [];
  const refuse = (what: string) => says.push(`${path}${what}`);

  for (const [name, value] of Object.entries(fields)) {
    const kind = fieldKinds[name];
    if (!kind) refuse(`.${name}: Unknown name, cannot find field`);
    else if (!kind(value)) refuse(`.${name}: Invalid value`);
    const owners = ownersOfField[name];
    if (owners && !owners.includes(String(type))) refuse(`.${name}: only allowed for ${owners.join(' and ')} type`);
  }
  if (anyOf !== undefined) {
    if (Object.keys(fields).length > 1) refuse('.anyOf: it must be the only field set');
    if (!Array.isArray(anyOf) || anyOf.length === 0) return [...says, `${path}.anyOf: must be a list of schemas`];
    return [...says, ...anyOf.flatMap((each, index) => judgeGeminiSchema(each, `${path}.anyOf[${index}]`))];
  }
  if (type === undefined) refuse('.type: must be specified when not using any_of');
  else if (!types.includes(String(type))) refuse('.type: Invalid value');
  if (format !== undefined && format !== 'date-time' && format !== 'enum')
    refuse(".format: only 'enum' and 'date-time' are supported for STRING type");
  if (Array.isArray(words) && words.includes('')) refuse('.enum: cannot be empty');
  if (type === 'array') {
    if (items === undefined) refuse('.items: missing field');
    else says.push(...judgeGeminiSchema(items, `${path}.items`));
  }
  if (type === 'object') {
    const members = Object.entries(properties ?? {});
    if (members.length === 0) refuse('.properties: should be non-empty for OBJECT type');
    for (const name of Array.isArray(required) ? required : [])
      if (!members.some(([each]) => each === name)) refuse(`.required[${name}]: property is not defined`);
    for (const [name, each] of members) says.push(...judgeGeminiSchema(each, `${path}.properties[${name}]`));
  }
  return says;
}

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown) => Number.isFinite(value);
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText);

const fieldKinds: Record<string, (value: unknown) => boolean> = {
  type: isText,
  title: isText,
  description: isText,
  format: isText,
  pattern: isText,
  nullable: (value) => typeof value === 'boolean',
  enum: isTextList,
  required: isTextList,
  minimum: isNumber,
  maximum: isNumber,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  items: isObject,
  properties: isObject,
  anyOf: Array.isArray,
};

const ownersOfField: Record<string, string[]> = {
  enum: ['string'],
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  items: ['array'],
  minItems: ['array'],
  maxItems: ['array'],
  properties: ['object'],
  required: ['object'],
};
