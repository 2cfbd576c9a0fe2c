import type { Schema } from '../../openapi/contract/document.ts';

/** Deeper parts of a schema, such as those of a schema that contains itself, get no value. */
const maxDepth = 8;

/**
 * Creates a value that fits a JSON schema, as a model passes it to a tool: the schema's own example,
 * default or first value, otherwise a short value of its type. An object gets all its properties.
 * Types may be in capitals, as in the tools of Google.
 */
export function createSampleValue(schema: unknown, depth = 0): unknown {
  if (typeof schema !== 'object' || schema === null || depth > maxDepth) return {};
  const { const: constant, default: preset, enum: values, example, examples } = schema as Schema & Examples;
  const given = [constant, example, examples?.[0], preset, values?.[0]].find((value) => value !== undefined);
  return given === undefined ? createByType(schema as Schema & Limits, depth) : given;
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

function createByType(schema: Schema & Limits, depth: number): unknown {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return createSampleValue(alternatives[0], depth + 1);
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((part) => createSampleValue(part, depth + 1)));
  }
  const [type = schema.properties ? 'object' : 'string'] = [schema.type ?? []].flat();
  switch (type.toLowerCase()) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, createSampleValue(part, depth + 1)]),
      );
    case 'array':
      return Array.from({ length: Math.min(Math.max(1, schema.minItems ?? 1), 10) }, () =>
        createSampleValue(schema.items, depth + 1),
      );
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

const textByFormat: Record<string, string> = {
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
};

function createText({ format = '', minLength = 0, maxLength = 1000 }: Schema & Limits): string {
  const text = textByFormat[format] ?? 'example';
  return text.padEnd(Math.min(minLength, 1000), 'x').slice(0, maxLength);
}
