import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { appendToPointer, splitPointer } from '../contract/json-pointer.ts';
import { findNearest } from '../contract/nearest.ts';
import { asObject, walkReferences } from './json-nodes.ts';
import { listYamlFiles } from './list-yaml-files.ts';
import { findPlatformFolder } from './platform-folder.ts';

/** The content of the files that were read, by absolute path. */
export type ReadFiles = ReadonlyMap<string, unknown>;

/** Says why a `$ref` in the file `from` leads nowhere, and which one is probably meant. */
export function explainReference($ref: string, from: string, read: ReadFiles): string {
  const [uri = '', pointer = ''] = $ref.split('#', 2);
  const target = resolve(dirname(from), uri);
  const { reason, meant } =
    uri === '' || read.has(target) ? explainPointer(uri === '' ? from : target, pointer) : explainFile();
  return `Can't resolve $ref ${$ref}: ${reason}${meant === undefined ? '' : `, did you mean ${meant}?`}`;

  function explainFile() {
    if (/^https?:/.test(uri)) return { reason: 'keep a copy of this document in openapi/', meant: undefined };
    const file = findMeantFile(target);
    const meant = file && toReference(file, pointer && `#${pointer}`);
    const isFolder = existsSync(target) && statSync(target).isDirectory();
    return { reason: isFolder ? 'this is a folder' : 'there is no such file', meant };
  }

  function explainPointer(file: string, path: string) {
    const content = read.get(file);
    if (content === undefined || content === null) return { reason: 'this file is empty', meant: undefined };
    const place = findMember(content, path);
    if (place.isFound) return { reason: 'it has no value', meant: undefined };
    const reason = `${place.found === '' ? 'this file' : place.found.slice(1)} has no ${place.missing}`;
    const meant = place.meant === undefined ? findElsewhere(path) : `${uri}#${place.meant}`;
    if (meant !== undefined || place.keys.length === 0) return { reason, meant };
    return { reason: `${reason}, only ${listSome(place.keys)}`, meant };
  }

  /** The root document has the components, and a schema of the platform is a file. */
  function findElsewhere(path: string): string | undefined {
    const root = resolve('openapi/openapi.yaml');
    const place = findMember(read.get(root), path);
    if (root !== from && (place.isFound || place.meant)) return toReference(root, `#${place.meant ?? path}`);
    const file = findMeantFile(resolve(dirname(from), `${splitPointer(path).at(-1)}.yaml`));
    return file && toReference(file, '');
  }

  function toReference(file: string, fragment: string): string {
    return relative(dirname(from), file).split(sep).join('/') + fragment;
  }
}

/** Finds a `$ref` that leads back to itself, and the path of the object that has it. */
export function findCircularReference(read: ReadFiles): { file: string; path: readonly string[] } | undefined {
  for (const [file, content] of read)
    for (const [path, $ref] of walkReferences(content)) if (isCircular(file, $ref)) return { file, path };
  return undefined;

  function isCircular(file: string, $ref: unknown, seen: readonly string[] = []): boolean {
    if (typeof $ref !== 'string') return false;
    const [uri = '', pointer = ''] = $ref.split('#', 2);
    const target = uri === '' ? file : resolve(dirname(file), uri);
    const place = `${target}#${pointer}`;
    if (seen.includes(place)) return true;
    const members = splitPointer(pointer).filter((name) => name !== '');
    const node = members.reduce<unknown>((parent, name) => asObject(parent)[name], read.get(target));
    return isCircular(target, asObject(node).$ref, [...seen, place]);
  }
}

/** Follows a JSON pointer as far as it leads. `meant` is the pointer with the nearest member there. */
function findMember(content: unknown, pointer: string) {
  let node = content;
  let found = '';
  const members = splitPointer(pointer.startsWith('/') ? pointer : `/${pointer}`);
  for (const [index, missing] of members.entries()) {
    const keys = Object.keys(Array.isArray(node) ? node : asObject(node));
    if (!keys.includes(missing)) {
      const near = findNearest(missing, keys);
      const meant = near === undefined ? undefined : [near, ...members.slice(index + 1)].reduce(appendToPointer, found);
      return { isFound: false, found, missing, keys, meant };
    }
    node = (node as Record<string, unknown>)[missing];
    found = appendToPointer(found, missing);
  }
  return { isFound: node !== null, found, missing: '', keys: [], meant: undefined };
}

/** Finds the file with the nearest name: in the same folder, else in the project or the platform's part. */
function findMeantFile(target: string): string | undefined {
  const files = [...new Set(['openapi', findPlatformFolder()].flatMap(listYamlFiles).map((file) => resolve(file)))];
  const stem = toStem(target);
  const pick = (among: string[]): string | undefined => {
    const near = findNearest(stem, among.map(toStem));
    const [first] = among
      .filter((file) => toStem(file) === near)
      .sort((a, b) => countSharedFolders(b, target) - countSharedFolders(a, target));
    return first;
  };
  return (
    pick(files.filter((file) => dirname(file) === dirname(target))) ??
    pick(files.filter((file) => toStem(file) === stem)) ??
    pick(files)
  );
}

const toStem = (file: string) => basename(file, extname(file));

/** Counts the folders, from the file upwards, that two paths have in common. */
function countSharedFolders(a: string, b: string): number {
  const [first, second] = [a, b].map((path) => dirname(path).split(sep).reverse()) as [string[], string[]];
  const index = first.findIndex((folder, at) => folder !== second[at]);
  return index === -1 ? first.length : index;
}

function listSome(names: readonly string[]): string {
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
}
