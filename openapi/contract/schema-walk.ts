import { type OpenApiDocument, resolve, type Schema } from './document.ts';
import { pointerTo } from './json-pointer.ts';

/** A part of a reply and what the document says about it. */
export interface Place {
  /** JSON pointer (RFC 6901) into the reply. */
  pointer: string;
  /** The innermost verb around it, else `reply`. */
  owner: string;
  value: unknown;
  schemas: Schema[];
}

/** A value and everything in it that the document declares, outer ones first. */
export function* placesIn(
  document: OpenApiDocument,
  schema: Schema,
  value: unknown,
  pointer = '',
  around = 'reply',
): Generator<Place> {
  const schemas = schemasFor(document, schema, value);
  const verb = property(value, 'verb');
  const owner = typeof verb === 'string' && verbsOf(schemas).includes(verb) ? verb : around;
  yield { pointer, owner, value, schemas };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const declared = memberSchema(schemas, key);
    if (declared) yield* placesIn(document, declared, member, pointerTo(pointer, key), owner);
  }
}

/**
 * The flat schemas that together describe `value`: `$ref`s followed, `allOf` spread,
 * of a discriminated `oneOf` the branch that the value names.
 */
export function schemasFor(document: OpenApiDocument, schema: Schema, value: unknown): Schema[] {
  const flat = resolve(document, schema);
  const branches = [...(flat.allOf ?? [])];
  if (flat.discriminator) {
    const { propertyName, mapping = {} } = flat.discriminator;
    const named = String(property(value, propertyName));
    if (Object.hasOwn(mapping, named)) branches.push({ $ref: mapping[named] });
  }
  return [...new Set([schema, flat]), ...branches.flatMap((branch) => schemasFor(document, branch, value))];
}

/** The schema of one member of a value described by `schemas`, of all that several say of it, or undefined where none is declared. */
export function memberSchema(schemas: Schema[], key: string): Schema | undefined {
  const declared = schemas.flatMap(({ items, properties, additionalProperties }) => {
    const schema = items ?? (properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties);
    return typeof schema === 'object' ? [schema] : [];
  });
  return declared.length > 1 ? { allOf: declared } : declared[0];
}

/** The property names that are declared at a place and not used there: what a misspelt one may have meant. */
export function missingNames({ schemas, value }: Place): string[] {
  return declaredNames(schemas).filter((name) => property(value, name) === undefined);
}

/** The property names that are used at a place and not declared there. */
export function undeclaredNames({ schemas, value }: Place): string[] {
  const declared = declaredNames(schemas);
  return typeof value === 'object' && value !== null
    ? Object.keys(value).filter((name) => !declared.includes(name))
    : [];
}

function declaredNames(schemas: Schema[]): string[] {
  return schemas.flatMap(({ properties = {} }) => Object.keys(properties).filter((name) => properties[name] !== false));
}

/** The verbs that may stand where `schemas` apply. */
export function verbsOf(schemas: Schema[]): string[] {
  return schemas.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
}

/** A member of an object or array, or undefined. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
