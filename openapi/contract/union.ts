import type { OpenApiDocument, Schema } from './document.ts';
import { splitPointer } from './json-pointer.ts';
import { findSchemas } from './schema-walk.ts';

/** What a branch of a union requires of a value. */
interface Branch {
  schema: Schema;
  /** The types of JSON Schema that it allows. Empty if it does not say. */
  types: readonly string[];
  required: readonly string[];
  /** The values that it allows for properties with `const` or `enum`. */
  constants: ReadonlyMap<string, readonly unknown[]>;
}

/**
 * Splits a union into schemas that a value must all match: one for what tells the branches apart,
 * and a condition for each branch. So a value has only the mistakes of the branch that it selects.
 * Ajv would report those of all branches, and has no nested discriminators.
 *
 * Returns undefined if neither the discriminator, nor a required property with constant values, nor
 * the types tell the branches apart.
 */
export function splitUnion(
  document: OpenApiDocument,
  members: readonly Schema[],
  discriminator: Schema['discriminator'],
): Schema[] | undefined {
  const branches = members.map((member) => describeBranch(document, member));
  const isObject = ({ types }: Branch) =>
    types.join() === 'object' || (types.length === 0 && discriminator !== undefined);
  const objects = branches.filter(isObject);
  const others = branches.filter((branch) => !isObject(branch));
  const tag = discriminator?.propertyName ?? (objects.length > 1 ? findTag(objects) : undefined);
  const names = objects.map((branch) => (tag === undefined ? [] : listNames(branch, tag, discriminator)));
  const isTold = tag === undefined ? objects.length < 2 : areDisjoint(names);
  if (!isTold || !areDisjoint([...others.map(listTypes), ...(objects.length > 0 ? [['object']] : [])]))
    return undefined;

  const select = (values: readonly unknown[]): Schema =>
    tag === undefined ? {} : { required: [tag], properties: { [tag]: { enum: [...values] } } };
  return [
    { type: [...(objects.length > 0 ? ['object'] : []), ...others.flatMap(({ types }) => types)] },
    createCondition({ type: 'object' }, select(names.flat())),
    ...objects.map(({ schema }, index) =>
      createCondition({ type: 'object', ...select(names[index] as readonly unknown[]) }, schema),
    ),
    ...others.map(({ schema, types }) => createCondition({ type: [...types] }, schema)),
  ];
}

export function createCondition(condition: Schema, consequence: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: condition, then: consequence };
}

/** Describes a branch by what its members of `allOf` and unions say together. */
function describeBranch(document: OpenApiDocument, schema: Schema): Branch {
  const parts = listParts(document, schema);
  const unions = parts
    .flatMap(({ oneOf, anyOf }) => [oneOf ?? [], anyOf ?? []])
    .filter((members) => members.length > 0)
    .map((members) => members.map((member) => describeBranch(document, member)));
  const types = [...parts.map(listDeclaredTypes), ...unions.map(joinTypes)].find((each) => each.length > 0) ?? [];
  const constants = new Map<string, readonly unknown[]>();
  for (const members of unions)
    for (const name of members[0]?.constants.keys() ?? []) {
      const values = members.map((each) => each.constants.get(name));
      if (values.every((each) => each !== undefined)) constants.set(name, values.flat());
    }
  for (const { properties = {} } of parts)
    for (const [name, property] of Object.entries(properties)) {
      const values = typeof property === 'object' ? listValues(document, property) : [];
      if (values.length > 0) constants.set(name, values);
    }
  const shared = unions.flatMap(([first, ...rest]) =>
    (first?.required ?? []).filter((name) => rest.every(({ required }) => required.includes(name))),
  );
  return { schema, types, required: [...parts.flatMap(({ required = [] }) => required), ...shared], constants };
}

function listParts(document: OpenApiDocument, schema: Schema | boolean): readonly Schema[] {
  return typeof schema === 'object' ? findSchemas(document, schema, undefined) : [];
}

function joinTypes(members: readonly Branch[]): readonly string[] {
  return members.some(({ types }) => types.length === 0) ? [] : [...new Set(members.flatMap(({ types }) => types))];
}

function listDeclaredTypes({ type, enum: values, const: value }: Schema): string[] {
  if (type !== undefined) return [type].flat();
  const listed = values ?? (value === undefined ? [] : [value]);
  return [...new Set(listed.map((each) => (each === null ? 'null' : Array.isArray(each) ? 'array' : typeof each)))];
}

function listValues(document: OpenApiDocument, schema: Schema): readonly unknown[] {
  for (const part of listParts(document, schema)) {
    if (part.const !== undefined) return [part.const];
    if (part.enum) return part.enum;
  }
  return [];
}

/** Returns a required property whose constant values differ between all branches. */
function findTag(branches: readonly Branch[]): string | undefined {
  return branches[0]?.required.find(
    (name) =>
      branches.every(({ required }) => required.includes(name)) &&
      areDisjoint(branches.map(({ constants }) => constants.get(name) ?? [])),
  );
}

/** Returns the values of the property `tag` that select a branch (OpenAPI, Discriminator Object). */
function listNames(
  { schema, constants }: Branch,
  tag: string,
  discriminator: Schema['discriminator'],
): readonly unknown[] {
  const { $ref } = schema;
  const mapped = Object.entries(discriminator?.mapping ?? {}).filter(([, target]) =>
    [target, `#/components/schemas/${target}`].includes($ref ?? ''),
  );
  if (mapped.length > 0) return mapped.map(([name]) => name);
  return constants.get(tag) ?? ($ref === undefined ? [] : splitPointer($ref).slice(-1));
}

/** Every integer is a number too. */
function listTypes({ types }: Branch): string[] {
  return types.map((type) => (type === 'integer' ? 'number' : type));
}

/** Returns whether every list has values, and no value is in two lists. */
function areDisjoint(lists: readonly (readonly unknown[])[]): boolean {
  const all = lists.flatMap((list) => [...new Set(list)]);
  return lists.every((list) => list.length > 0) && new Set(all).size === all.length;
}

/** Says what a union allows whose branches nothing tells apart: `exactly one of: object with a; string`. */
export function describeUnion(
  document: OpenApiDocument,
  keyword: 'oneOf' | 'anyOf',
  members: readonly Schema[],
): string {
  const words = members.map((member) => {
    const { types, required, constants } = describeBranch(document, member);
    const values = listValues(document, member);
    const names = required.map((name) => {
      const only = constants.get(name) ?? [];
      return only.length === 0 ? name : `${name}: ${only.map((each) => JSON.stringify(each)).join(' or ')}`;
    });
    const type = values.length > 0 ? values.map((each) => JSON.stringify(each)).join(' or ') : types.join(' or ');
    return `${type || (required.length > 0 ? 'object' : 'value')}${names.length > 0 ? ` with ${names.join(', ')}` : ''}`;
  });
  return `must match ${keyword === 'oneOf' ? 'exactly one' : 'one'} of: ${[...new Set(words)].join('; ')}`;
}
