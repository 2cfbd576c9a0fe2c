import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../contract/document.ts';
import { asObject, isObject, readComponents } from './json-nodes.ts';
import { isAnnotation } from './merge-patch.ts';
import type { PlatformPatch } from './parse-platform-patch.ts';

/**
 * Lists the parts of the patch that jambonz-contract has by now: their keywords, apart from
 * descriptions, change nothing.
 */
export function listStaleParts(catalogue: OpenApiDocument, patch: PlatformPatch): string[] {
  const platform = readComponents({ ...catalogue }, 'schemas');
  return Object.entries(patch.schemas).flatMap(([name, each]) => collect(platform[name], each, [name]));

  function collect(before: unknown, part: unknown, path: readonly string[]): string[] {
    if (!isObject(part) || !hasKeyword(part)) return [];
    const children = Object.entries(part).flatMap(([key, value]) =>
      collect(asObject(before)[key], value, [...path, key]),
    );
    if (children.length > 0 || changesKeyword(before, part)) return children;
    return [patch.describe(path, `${nameMember(path)} is in jambonz-contract now: delete it`)];
  }
}

function hasKeyword(part: unknown): boolean {
  return isObject(part)
    ? Object.entries(part).some(([key, value]) => !isAnnotation(key, value) && hasKeyword(value))
    : true;
}

function changesKeyword(before: unknown, part: unknown): boolean {
  if (part === null) return before !== undefined;
  if (!isObject(part)) return !isDeepStrictEqual(before, part);
  if (!isObject(before)) return true;
  return Object.entries(part).some(([key, value]) => !isAnnotation(key, value) && changesKeyword(before[key], value));
}

/** Formats the path of a schema as its users write it: `say-base.emotion`. */
function nameMember(path: readonly string[]): string {
  return path.filter((key, index) => key !== 'properties' || path[index - 1] === 'properties').join('.');
}
