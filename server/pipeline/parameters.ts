import { unescape as decodePercent } from 'node:querystring';
import type { OpenApiDocument, Parameter, Schema } from '../../openapi/contract/document.ts';
import { findMemberSchema, findSchemas } from '../../openapi/contract/schema-walk.ts';
import { Problem } from './problem.ts';

export type Values = Record<string, unknown>;

/** Reads the parameters of one operation as the types that the document declares. */
export interface ParameterReader {
  /** Reads the query of a URL, which ends at `#`. The values of undeclared names are strings. */
  readQuery(url: string): Values;
  /** @throws Problem 400 for a parameter that is not percent-encoded UTF-8 */
  readPath(params: Readonly<Record<string, string>>): Values;
}

/**
 * Creates the reader of an operation's parameters. express-openapi-validator would read them too,
 * but it refuses characters that URLs may contain, decodes some values twice, and does not convert
 * every value of a declared type.
 */
export function createParameterReader(document: OpenApiDocument, parameters: readonly Parameter[]): ParameterReader {
  const prepared = parameters.map(({ schema = {}, ...parameter }) => ({
    ...parameter,
    schema,
    shape: findShape(document, schema),
  }));
  const inQuery = prepared
    .filter((each) => each.in === 'query')
    .map((each) => ({ name: each.name, read: createQueryReader(document, each) }));
  const inPath = new Map(prepared.filter((each) => each.in === 'path').map(({ name, shape }) => [name, shape]));
  return {
    readQuery(url) {
      const query = createValues();
      const given = parseQuery(url);
      if (!given) return query;
      for (const { name, read } of inQuery) {
        const value = read(given);
        if (value !== undefined) query[name] = value;
      }
      for (const [name, texts] of given) query[name] = readTexts({}, texts.map(decode));
      return query;
    },
    readPath(params) {
      const values = createValues();
      for (const [name, text] of Object.entries(params)) {
        const shape = inPath.get(name) ?? {};
        values[name] = readTexts(
          shape,
          (shape.items ? text.split(',') : [text]).map((each) => decodePathText(name, each)),
        );
      }
      return values;
    },
  };
}

/** Creates an object that inherits nothing, because a name such as `constructor` may be absent. */
function createValues(): Values {
  return Object.create(null);
}

/** How many parameters of a query are read. Those after them are ignored. */
const maxPairs = 1_000;

/** Returns the texts of each name in a URL's query, still encoded. Undefined without a query. */
function parseQuery(url: string): Map<string, string[]> | undefined {
  if (!url.includes('?')) return undefined;
  const query = url.split('#', 1)[0]?.split(/\?(.*)/s, 2)[1];
  if (!query) return undefined;
  const given = new Map<string, string[]>();
  for (const pair of query.split('&', maxPairs)) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at === -1 ? pair : pair.slice(0, at));
    const text = at === -1 ? '' : pair.slice(at + 1);
    const texts = given.get(name);
    if (texts) texts.push(text);
    else given.set(name, [text]);
  }
  return given;
}

/** Decodes `+` too, which forms and URLSearchParams write for a space. */
function decode(text: string): string {
  return decodePercent(text.replaceAll('+', ' '));
}

function decodePathText(name: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem(400, 'the path is not percent-encoded UTF-8', {
      errors: [{ parameter: name, detail: 'must be percent-encoded UTF-8' }],
    });
  }
}

/** What separates the items of a list in one text (OpenAPI 3.1, Style Values). */
const separators: Record<string, string | RegExp> = {
  form: ',',
  spaceDelimited: /%20|\+/,
  pipeDelimited: /\||%7C/i,
};

type QueryReader = (given: Map<string, string[]>) => unknown;

function createQueryReader(
  document: OpenApiDocument,
  { name, style = 'form', explode = style === 'form', schema, shape }: Parameter & { schema: Schema; shape: Shape },
): QueryReader {
  if (style === 'deepObject') return createObjectReader(document, name, schema);
  // An encoded comma is part of a text (RFC 6570, section 3.2.8), but of no other value.
  const isEncoded = style === 'form' && !shape.items?.types?.has('string');
  const separator = explode || !shape.items ? undefined : isEncoded ? /,|%2C/i : separators[style];
  return (given) => {
    const texts = given.get(name);
    given.delete(name);
    const items = separator === undefined ? texts : texts?.flatMap((text) => text.split(separator));
    return items && readTexts(shape, items.map(decode));
  };
}

/** Reads `name[key]=value`. */
function createObjectReader(document: OpenApiDocument, name: string, schema: Schema): QueryReader {
  const schemas = listSchemas(document, schema);
  const keys = new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)));
  const shapes = new Map([...keys].map((key) => [key, findShape(document, findMemberSchema(schemas, key) ?? {})]));
  const others = findShape(document, findMemberSchema(schemas, '') ?? {});
  return (given) => {
    let object: Values | undefined;
    for (const [pair, texts] of given) {
      if (!pair.startsWith(`${name}[`) || !pair.endsWith(']')) continue;
      given.delete(pair);
      object ??= createValues();
      const key = pair.slice(name.length + 1, -1);
      object[key] = readTexts(shapes.get(key) ?? others, texts.map(decode));
    }
    return object;
  };
}

/** What the text of a parameter may mean. */
interface Shape {
  types?: ReadonlySet<string>;
  /** The values of `enum` and `const`. */
  values?: readonly unknown[];
  /** The shape of the items, if a list is allowed. */
  items?: Shape;
}

function findShape(document: OpenApiDocument, schema: Schema): Shape {
  const schemas = listSchemas(document, schema);
  const values = schemas.flatMap(listValues);
  // A branch of a union that lists its texts does not make others a text.
  const types = new Set(
    schemas.flatMap((each) => [each.type ?? []].flat().filter((type) => type !== 'string' || !listValues(each).length)),
  );
  if (!types.has('array')) return { types, values };
  const { items = {} } = schemas.find((each) => each.items) ?? {};
  return { types, values, items: { ...findShape(document, items), items: undefined } };
}

function listValues({ enum: listed = [], const: value }: Schema): readonly unknown[] {
  return value === undefined ? listed : [value];
}

/** Lists all schemas that may describe a value, also those of the branches of unions. */
function listSchemas(document: OpenApiDocument, schema: Schema, seen = new Set<Schema>()): Schema[] {
  if (typeof schema !== 'object') return [];
  const fresh = findSchemas(document, schema, undefined).filter((each) => !seen.has(each));
  for (const each of fresh) seen.add(each);
  return fresh.flatMap((each) => [
    each,
    ...[...(each.oneOf ?? []), ...(each.anyOf ?? [])].flatMap((branch) => listSchemas(document, branch, seen)),
  ]);
}

/** Reads the texts of one name. Several texts are a list, whatever the schema says. */
function readTexts({ items, ...shape }: Shape, texts: readonly string[]): unknown {
  const isList = texts.length !== 1 || (items && [...(shape.types ?? [])].every((type) => listTypes.has(type)));
  return isList ? texts.map((text) => readText(items ?? shape, text)) : readText(shape, texts[0] as string);
}

const listTypes = new Set(['array', 'null']);

/** Reads a text as a declared value or type. Otherwise it stays a string, which the check refuses. */
function readText({ types, values }: Shape, text: string): unknown {
  const value = values?.find((each) => String(each) === text);
  if (value !== undefined || !types || types.has('string')) return value ?? text;
  if ((types.has('integer') || types.has('number')) && number.test(text)) return Number(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The numbers of JSON, also with leading zeros. */
const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
