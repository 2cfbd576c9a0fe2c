import { type OpenApiDocument, resolveReference, type Schema } from './document.ts';
import { appendToPointer } from './json-pointer.ts';

/** A part of a reply and the schemas that describe it. */
export interface SchemaPlace {
  /** JSON pointer (RFC 6901) into the reply. */
  pointer: string;
  /** The innermost verb that contains this part, else `reply`. */
  owner: string;
  value: unknown;
  schemas: Schema[];
}

/** Yields a value and all its declared parts, each with its schemas, outer parts first. */
export function* walkPlaces(
  document: OpenApiDocument,
  schema: Schema,
  value: unknown,
  pointer = '',
  enclosingOwner = 'reply',
): Generator<SchemaPlace> {
  const schemas = findSchemas(document, schema, value);
  const verb = readProperty(value, 'verb');
  const owner = typeof verb === 'string' && listVerbs(schemas).includes(verb) ? verb : enclosingOwner;
  yield { pointer, owner, value, schemas };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const declared = findMemberSchema(schemas, key);
    if (declared) yield* walkPlaces(document, declared, member, appendToPointer(pointer, key), owner);
  }
}

/**
 * Returns all schemas that describe `value`: the given schema, the target of its `$ref`, the
 * members of `allOf`, and the branch of a `oneOf` that the discriminator property of `value`
 * selects.
 */
export function findSchemas(document: OpenApiDocument, schema: Schema, value: unknown): Schema[] {
  const flat = resolveReference(document, schema);
  const branches = [...(flat.allOf ?? [])];
  if (flat.discriminator) {
    const { propertyName, mapping = {} } = flat.discriminator;
    const name = readProperty(value, propertyName);
    const named = typeof name === 'string' ? name : '';
    if (Object.hasOwn(mapping, named)) branches.push({ $ref: mapping[named] });
  }
  return [...new Set([schema, flat]), ...branches.flatMap((branch) => findSchemas(document, branch, value))];
}

/**
 * Returns the schema of one member of a value described by `schemas`. Joins several declarations
 * with `allOf`. Returns undefined for an undeclared member.
 */
export function findMemberSchema(schemas: Schema[], key: string): Schema | undefined {
  const declared = schemas.flatMap(({ items, properties, additionalProperties }) => {
    const schema = items ?? (properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties);
    return typeof schema === 'object' ? [schema] : [];
  });
  return declared.length > 1 ? { allOf: declared } : declared[0];
}

/** Returns the declared properties that `value` lacks, as candidates for a misspelt name. */
export function listMissingNames({ schemas, value }: SchemaPlace): string[] {
  return listDeclaredNames(schemas).filter((name) => readProperty(value, name) === undefined);
}

/** Returns the names of properties that `value` has but `schemas` do not declare. */
export function listUndeclaredNames({ schemas, value }: SchemaPlace): string[] {
  const declared = listDeclaredNames(schemas);
  return typeof value === 'object' && value !== null
    ? Object.keys(value).filter((name) => !declared.includes(name))
    : [];
}

function listDeclaredNames(schemas: Schema[]): string[] {
  return schemas.flatMap(({ properties = {} }) => Object.keys(properties).filter((name) => properties[name] !== false));
}

/** Returns the verbs that `schemas` allow. */
export function listVerbs(schemas: Schema[]): string[] {
  return schemas.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
}

/** Reads a member of an object or array. Returns undefined for any other value. */
export function readProperty(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
