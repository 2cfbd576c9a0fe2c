import type { Schema } from '../../openapi/contract/document.ts';

/** Deeper parts of a schema, such as those of a schema that contains itself, get no value. */
const maxDepth = 8;

/** Maximum parts of a value, because nested lists with many items multiply. */
const maxParts = 1_000;

/**
 * Creates a value that fits a JSON schema, as a model passes it to a tool: the schema's own
 * example, default or first value, otherwise a short value of its type. An object gets all its
 * properties. Types may be in capitals, as in the tools of Google. A server can write anything in
 * place of a schema, which then counts as a schema without this keyword.
 */
export function createSampleValue(schema: unknown): unknown {
  let parts = 0;
  return create(schema, 0);

  function create(part: unknown, depth: number): unknown {
    if (typeof part !== 'object' || part === null || depth > maxDepth || ++parts > maxParts) return {};
    const { const: constant, default: preset, enum: values, example, examples } = part as Schema & Examples;
    const given = [constant, example, examples?.[0], preset, values?.[0]].find((value) => value !== undefined);
    return given === undefined ? createByType(part as Schema & Limits, (child) => create(child, depth + 1)) : given;
  }
}

interface Examples {
  example?: unknown;
  examples?: unknown[];
}

interface Limits {
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
}

function createByType(schema: Schema & Limits, create: (part: unknown) => unknown): unknown {
  const { anyOf, oneOf, allOf, properties, items, type: given, minItems } = schema;
  const [alternative] = [anyOf, oneOf].flatMap((each) => (Array.isArray(each) ? each : []));
  if (alternative) return create(alternative);
  if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map(create));
  const [type = properties ? 'object' : 'string'] = [given ?? []].flat();
  switch (String(type).toLowerCase()) {
    case 'object':
      return Object.fromEntries(Object.entries(properties ?? {}).map(([name, part]) => [name, create(part)]));
    case 'array':
      return Array.from({ length: Math.min(Math.max(1, minItems ?? 1), 10) || 1 }, () => create(items));
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return createText(schema);
  }
}

const textByFormat = new Map(
  Object.entries({
    date: '2026-01-31',
    'date-time': '2026-01-31T12:00:00Z',
    time: '12:00:00Z',
    duration: 'PT1H',
    email: 'jo@example.com',
    uri: 'https://example.com/',
    url: 'https://example.com/',
    hostname: 'example.com',
    ipv4: '192.0.2.1',
    uuid: '00000000-0000-4000-8000-000000000000',
  }),
);

function createText({ format = '', minLength = 0, maxLength = 1000 }: Schema & Limits): string {
  const text = textByFormat.get(format) ?? 'example';
  return text.padEnd(Math.min(minLength, 1000), 'x').slice(0, maxLength);
}
