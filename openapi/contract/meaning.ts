import { readUnknownName } from './describe-error.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import { findMeantName } from './foreign-words.ts';
import { splitPointer } from './json-pointer.ts';
import { findNearest } from './nearest.ts';
import type { SchemaError } from './reply-validator.ts';
import {
  declares,
  findMemberSchema,
  findSchemas,
  listDeclaredNames,
  listMissingNames,
  readProperty,
  type SchemaPlace,
} from './schema-walk.ts';

/** What an unknown property probably means. */
export interface Meaning {
  /** Completes a sentence about the unknown property. */
  words: string;
  /** The declared property of the same object that it misspells or belongs to. */
  property?: string;
}

/**
 * Guesses what each unknown property means: a declared property with a similar name, one of the
 * objects around or in the same object, or else the missing property if one property is unknown,
 * one is missing, and the value fits it.
 */
export function guessMeanings(
  document: OpenApiDocument,
  place: SchemaPlace,
  errors: readonly SchemaError[],
): Map<SchemaError, Meaning> {
  const unknown = errors.filter((each) => readUnknownName(each) !== undefined);
  if (unknown.length === 0) return new Map();
  const names = listMissingNames(place);
  const missing = errors.flatMap(({ params }) => params.missingProperty ?? []);
  const onlyMissing = unknown.length === 1 && missing.length === 1 ? missing[0] : undefined;
  const findOnlyMissing = (name: string) =>
    onlyMissing !== undefined && fits(document, place, onlyMissing, readProperty(place.value, name))
      ? onlyMissing
      : undefined;
  const locate = createLocator(document, place);
  const guess = (name: string): Meaning | undefined =>
    // A vendor adds settings at any time, so only a similar name is a good guess.
    hasVendorSettings(place)
      ? toMeaning(findNearest(name, names))
      : (toMeaning(findMeantName(name, names)) ?? locate(name) ?? toMeaning(findOnlyMissing(name)));
  return new Map(
    unknown.flatMap((error) => {
      const meaning = guess(readUnknownName(error) ?? '');
      return meaning ? [[error, meaning]] : [];
    }),
  );
}

/** Returns whether the properties of an object are the settings of a speech vendor. */
export function hasVendorSettings({ schemas }: SchemaPlace): boolean {
  return schemas.some((schema) => schema['x-vendor-settings']);
}

/** Returns whether a value has a type and the form of a declared property. */
function fits(document: OpenApiDocument, { schemas }: SchemaPlace, property: string, value: unknown): boolean {
  const declared = findMemberSchema(schemas, property);
  return findSchemas(document, declared ?? {}, value).every(
    ({ type, pattern }) =>
      (type === undefined || listTypes(value).some((each) => type.includes(each))) &&
      (pattern === undefined || typeof value !== 'string' || new RegExp(pattern, 'u').test(value)),
  );
}

/** Lists the types that JSON Schema has for a value. */
function listTypes(value: unknown): string[] {
  if (Array.isArray(value)) return ['array'];
  if (value === null) return ['null'];
  return typeof value === 'number' ? ['number', 'integer'] : [typeof value];
}

function toMeaning(property: string | undefined): Meaning | undefined {
  return property === undefined ? undefined : { words: `, did you mean ${property}?`, property };
}

/** Creates a function that finds the only property of a name one level further in or out. */
function createLocator(document: OpenApiDocument, place: SchemaPlace): (name: string) => Meaning | undefined {
  const outer = findEnclosingObject(place);
  let objects: [string, readonly Schema[]][] | undefined; // listed once, because thousands of names can be unknown
  return function locateProperty(name) {
    objects ??= listInnerObjects(document, place);
    const inner = objects.filter(([, schemas]) => declares(schemas, name));
    const isOuter =
      outer !== undefined && declares(outer.schemas, name) && readProperty(outer.value, name) === undefined;
    const [property] = inner[0] ?? [];
    if (inner.length + Number(isOuter) !== 1) return undefined;
    const object = property ?? nameObject(outer as SchemaPlace);
    return { words: `, it belongs to ${object}: ${object}.${name}`, ...(property && { property }) };
  };
}

/** Lists the declared properties of an object that are objects, with their schemas. */
function listInnerObjects(document: OpenApiDocument, { schemas, value }: SchemaPlace): [string, readonly Schema[]][] {
  const all = addBranches(document, schemas);
  return [...new Set(listDeclaredNames(all))].map((property) => {
    const declared = findMemberSchema(all, property);
    return [property, declared ? findSchemas(document, declared, readProperty(value, property)) : []];
  });
}

/** Adds the schemas that apply under a condition. */
function addBranches(document: OpenApiDocument, schemas: readonly Schema[]): Schema[] {
  return schemas.flatMap((schema) => {
    const branches = [schema.then, schema.else].filter((branch) => branch !== undefined);
    return [schema, ...branches.flatMap((branch) => addBranches(document, findSchemas(document, branch, undefined)))];
  });
}

function findEnclosingObject({ parent }: SchemaPlace): SchemaPlace | undefined {
  return Array.isArray(parent?.value) ? findEnclosingObject(parent) : parent;
}

/** Returns the name of a verb, or of the property that contains an object. */
function nameObject({ owner, value, pointer }: SchemaPlace): string {
  return readProperty(value, 'verb') === owner ? owner : (splitPointer(pointer).at(-1) ?? owner);
}
