import { isDeepStrictEqual } from 'node:util';
import { asObject, isObject, type Json } from './json-nodes.ts';

/** Keywords whose value is a schema, and those whose value is schemas keyed by name. */
const schemaKeywords = [
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedProperties',
];
const schemaMaps = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];

/** Applies a JSON Merge Patch (RFC 7396). Arrays are replaced whole, and `null` removes a member. */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = { ...asObject(target) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = applyMergePatch(merged[name], value);
  }
  return merged;
}

/**
 * Returns the schema `after` with `x-project: true` in each schema that is new or has a changed
 * keyword. A schema that only contains such schemas is not marked.
 */
export function markChanges(before: unknown, after: unknown): unknown {
  if (!isObject(after) || isDeepStrictEqual(before, after)) return after;
  if (!isObject(before)) return { ...after, 'x-project': true };
  let isChanged = Object.keys(before).some((key) => !Object.hasOwn(after, key));
  const mark = (old: unknown, value: unknown) => {
    if (!isObject(value)) isChanged ||= !isDeepStrictEqual(old, value);
    return markChanges(old, value);
  };
  const marked = Object.entries(after).map(([key, value]) => {
    const old = before[key];
    if (schemaMaps.includes(key) && isObject(value)) {
      const oldMembers = asObject(old);
      isChanged ||= Object.keys(oldMembers).some((name) => !Object.hasOwn(value, name));
      return [key, mapMembers(value, (member, name) => mark(oldMembers[name], member))];
    }
    if (schemaKeywords.includes(key)) return [key, mark(old, value)];
    isChanged ||= !isDeepStrictEqual(old, value);
    return [key, value];
  });
  return { ...Object.fromEntries(marked), ...(isChanged && { 'x-project': true }) };
}

function mapMembers(members: Json, change: (member: unknown, name: string) => unknown): Json {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member, name)]));
}

/** Returns whether a keyword only describes. A property of that name has a schema as its value. */
export function isAnnotation(key: string, value: unknown): boolean {
  return !isObject(value) && /^(description|title|examples|x-.*)$/.test(key);
}
