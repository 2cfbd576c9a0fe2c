import { type OpenApiDocument, resolve, type Schema } from './document.ts';
import { pointerTo } from './json-pointer.ts';

/** A part of a reply and the schemas that describe it. */
export interface Place {
  /** JSON pointer (RFC 6901) into the reply. */
  pointer: string;
  /** The innermost verb that contains it, else `reply`. */
  owner: string;
  value: unknown;
  schemas: Schema[];
}

/** Walks a value and all its declared parts, outer parts first. */
export function* placesIn(
  document: OpenApiDocument,
  schema: Schema,
  value: unknown,
  pointer = '',
  enclosingOwner = 'reply',
): Generator<Place> {
  const schemas = schemasFor(document, schema, value);
  const verb = property(value, 'verb');
  const owner = typeof verb === 'string' && verbsOf(schemas).includes(verb) ? verb : enclosingOwner;
  yield { pointer, owner, value, schemas };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const declared = memberSchema(schemas, key);
    if (declared) yield* placesIn(document, declared, member, pointerTo(pointer, key), owner);
  }
}

/**
 * Returns the flat schemas that together describe `value`. Follows `$ref`s, spreads `allOf` and
 * takes the branch of a discriminated `oneOf` that the value names.
 */
export function schemasFor(document: OpenApiDocument, schema: Schema, value: unknown): Schema[] {
  const flat = resolve(document, schema);
  const branches = [...(flat.allOf ?? [])];
  if (flat.discriminator) {
    const { propertyName, mapping = {} } = flat.discriminator;
    const name = property(value, propertyName);
    const named = typeof name === 'string' ? name : '';
    if (Object.hasOwn(mapping, named)) branches.push({ $ref: mapping[named] });
  }
  return [...new Set([schema, flat]), ...branches.flatMap((branch) => schemasFor(document, branch, value))];
}

/**
 * Returns the schema of one member of a value described by `schemas`. Joins several declarations
 * with `allOf`. Returns undefined for an undeclared member.
 */
export function memberSchema(schemas: Schema[], key: string): Schema | undefined {
  const declared = schemas.flatMap(({ items, properties, additionalProperties }) => {
    const schema = items ?? (properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties);
    return typeof schema === 'object' ? [schema] : [];
  });
  return declared.length > 1 ? { allOf: declared } : declared[0];
}

/** Returns declared property names that are unused at a place, as candidates for a misspelt one. */
export function missingNames({ schemas, value }: Place): string[] {
  return listDeclaredNames(schemas).filter((name) => property(value, name) === undefined);
}

/** Returns property names that are used at a place but not declared there. */
export function undeclaredNames({ schemas, value }: Place): string[] {
  const declared = listDeclaredNames(schemas);
  return typeof value === 'object' && value !== null
    ? Object.keys(value).filter((name) => !declared.includes(name))
    : [];
}

function listDeclaredNames(schemas: Schema[]): string[] {
  return schemas.flatMap(({ properties = {} }) => Object.keys(properties).filter((name) => properties[name] !== false));
}

/** Returns the verbs that are allowed where `schemas` apply. */
export function verbsOf(schemas: Schema[]): string[] {
  return schemas.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
}

/** Reads a member of an object or array. Returns undefined for any other value. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
