import { type OpenApiDocument, resolveReference, type Schema } from './document.ts';
import { appendToPointer } from './json-pointer.ts';

/** A part of a reply and the schemas that describe it. */
export interface SchemaPlace {
  /** JSON pointer (RFC 6901) into the reply. */
  pointer: string;
  /** The innermost verb or command that contains this part, else `reply`. */
  owner: string;
  value: unknown;
  schemas: readonly Schema[];
  /** The object or array that contains this part. Undefined for the whole reply. */
  parent: SchemaPlace | undefined;
}

/** Describes a part of a reply, given the schema that its parent declares for it. */
export function describePlace(
  document: OpenApiDocument,
  schema: Schema,
  { pointer, value, parent, owner }: Omit<SchemaPlace, 'schemas'>,
): SchemaPlace {
  const schemas = findSchemas(document, schema, value);
  return { pointer, owner: findOwner(schemas, value) ?? owner, value, schemas, parent };
}

/** Returns the name of a verb or command, or undefined for any other value. */
function findOwner(schemas: readonly Schema[], value: unknown): string | undefined {
  for (const { discriminator } of schemas) {
    const tag = discriminator?.propertyName;
    const name = tag === 'verb' || tag === 'command' ? readProperty(value, tag) : undefined;
    if (typeof name === 'string' && hasBranch(discriminator, name)) return name;
  }
  return undefined;
}

function hasBranch(discriminator: Schema['discriminator'], name: string): boolean {
  return discriminator?.mapping !== undefined && Object.hasOwn(discriminator.mapping, name);
}

/** Yields a value and all its declared parts, each with its schemas, outer parts first. */
export function* walkPlaces(
  document: OpenApiDocument,
  schema: Schema,
  value: unknown,
  pointer = '',
): Generator<SchemaPlace> {
  const place = describePlace(document, schema, { pointer, value, parent: undefined, owner: 'reply' });
  yield place;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const declared = findMemberSchema(place.schemas, key);
    if (declared) yield* walkPlaces(document, declared, member, appendToPointer(pointer, key));
  }
}

/**
 * Returns all schemas that describe `value`: the given schema, the target of its `$ref`, the
 * members of `allOf`, and the branch of a `oneOf` that the discriminator property of `value`, or
 * without a discriminator its type, selects.
 */
export function findSchemas(document: OpenApiDocument, schema: Schema, value: unknown): readonly Schema[] {
  const { schemas, unions, lists } = flatten(document, schema);
  if (unions.length + lists.length === 0) return schemas;
  const all = [...schemas];
  for (const union of unions) {
    const name = readProperty(value, union.propertyName);
    if (typeof name !== 'string' || !hasBranch(union, name)) continue;
    const branch = resolveReference<Schema>(document, { $ref: union.mapping?.[name] as string });
    all.push(...findSchemas(document, branch, value));
  }
  const type = Array.isArray(value) ? 'array' : typeof value;
  for (const list of lists) {
    const [branch, other] = list.filter((each) => resolveReference(document, each).type === type);
    if (branch && !other) all.push(...findSchemas(document, branch, value));
  }
  return all;
}

interface FlatSchema {
  /** The schema, the target of its `$ref`, and the members of `allOf`. */
  schemas: readonly Schema[];
  /** The discriminators of these schemas. */
  unions: readonly NonNullable<Schema['discriminator']>[];
  /** The branches of each `oneOf` without a discriminator. */
  lists: readonly (readonly Schema[])[];
}

/** Caches flat schemas, because each error in a reply is compared with several schemas. */
const flatSchemas = new WeakMap<Schema, FlatSchema>();

function flatten(document: OpenApiDocument, schema: Schema): FlatSchema {
  const known = flatSchemas.get(schema);
  if (known) return known;
  const target = resolveReference(document, schema);
  const members = (target.allOf ?? []).map((member) => flatten(document, member));
  const schemas = [...new Set([schema, target]), ...members.flatMap((member) => member.schemas)];
  const unions = [...(target.discriminator ? [target.discriminator] : []), ...members.flatMap((each) => each.unions)];
  const isList = target.oneOf !== undefined && !target.discriminator;
  const lists = [...(isList ? [target.oneOf as Schema[]] : []), ...members.flatMap((each) => each.lists)];
  const flat = { schemas, unions, lists };
  flatSchemas.set(schema, flat);
  return flat;
}

/**
 * Returns the schema of one member of a value described by `schemas`. Joins several declarations
 * with `allOf`. Returns undefined for an undeclared member.
 */
export function findMemberSchema(schemas: readonly Schema[], key: string): Schema | undefined {
  const declared: Schema[] = [];
  for (const schema of schemas)
    for (const member of listMemberSchemas(schema, key)) if (typeof member === 'object') declared.push(member);
  return declared.length > 1 ? { allOf: declared } : declared[0];
}

function listMemberSchemas(schema: Schema, key: string): (Schema | boolean | undefined)[] {
  const { prefixItems, items, properties, patternProperties = {}, additionalProperties } = schema;
  const item = prefixItems?.[Number(key)] ?? items;
  if (item !== undefined) return [item];
  const matching = Object.entries(patternProperties).filter(([pattern]) => new RegExp(pattern, 'u').test(key));
  const declared = [
    ...(properties && Object.hasOwn(properties, key) ? [properties[key]] : []),
    ...matching.map(([, each]) => each),
  ];
  return declared.length > 0 ? declared : [additionalProperties];
}

/** Returns the declared properties that `value` lacks, as candidates for a misspelt name. */
export function listMissingNames({ schemas, value }: SchemaPlace): string[] {
  const names = listDeclaredNames(schemas);
  return typeof value === 'object' && value !== null
    ? names.filter((name) => (value as Record<string, unknown>)[name] === undefined)
    : names;
}

/** Returns the names of properties that `value` has but `schemas` do not declare. */
export function listUndeclaredNames({ schemas, value }: SchemaPlace): string[] {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).filter((name) => !declares(schemas, name))
    : [];
}

/** Returns the properties that `schemas` declare and do not forbid. */
export function listDeclaredNames(schemas: readonly Schema[]): string[] {
  return schemas.flatMap(({ properties }) =>
    properties ? Object.keys(properties).filter((name) => properties[name] !== false) : [],
  );
}

/** Returns whether `schemas` declare a property and do not forbid it. */
export function declares(schemas: readonly Schema[], name: string): boolean {
  return schemas.some(({ properties }) => properties && Object.hasOwn(properties, name) && properties[name] !== false);
}

/** Returns the verbs that `schemas` allow. */
export function listVerbs(schemas: readonly Schema[]): string[] {
  return schemas.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
}

/** Reads a member of an object or array. Returns undefined for any other value. */
export function readProperty(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
