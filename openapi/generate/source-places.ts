import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { splitPointer } from '../contract/json-pointer.ts';
import { listYamlFiles } from './list-yaml-files.ts';
import { findPlatformFolder } from './platform-folder.ts';
import { YamlFile } from './yaml-file.ts';

const root = 'openapi/openapi.yaml';

/** A part of a source file. */
interface Part {
  file: YamlFile;
  node: unknown;
  offset: number;
}

/**
 * Begins each line of a message with `FILE:LINE:COLUMN` in place of a JSON pointer of the bundled
 * document, such as `#/paths/~1webhooks~1menu/post`.
 */
export function replacePointers(message: string): string {
  return message.replaceAll(/^#\/\S+/gm, findSourcePlace);
}

/**
 * Finds the part of the bundled document at a JSON pointer in the sources. Returns the place of its
 * nearest parent if no source has the part, for example because `generate` adds it.
 */
export function findSourcePlace(pointer: string): string {
  const files = new Map<string, YamlFile>();
  const path = splitPointer(pointer);
  const [section = '', kind = '', name = '', ...rest] = path;
  const start = findComponent() ?? { part: openPart(root), path };
  let part = start.part;
  for (const each of start.path) {
    const member = findMember(part, each);
    if (!member) break;
    part = member;
  }
  return part.file.formatPlace(part.offset);

  /** The bundler names a component of another file after the file, or after its place in the file. */
  function findComponent(): { part: Part; path: string[] } | undefined {
    if (section === 'webhooks' && !follow(openPart(root), [section, kind])) {
      const catalogue = join(findPlatformFolder(), 'catalogue.yaml');
      return existsSync(catalogue) ? { part: openPart(catalogue), path } : undefined;
    }
    if (section !== 'components' || follow(openPart(root), [section, kind, name])) return undefined;
    const sources = [...listYamlFiles('openapi'), ...listYamlFiles(findPlatformFolder())];
    const named = sources.find((file) => basename(file, extname(file)) === name);
    if (named) return { part: openPart(named), path: rest };
    for (const source of sources) {
      const within = follow(openPart(source), [section, kind, name]) ?? follow(openPart(source), [name]);
      if (within) return { part: within, path: rest };
    }
    return undefined;
  }

  function findMember({ file, node }: Part, name: string): Part | undefined {
    const own = file.findMember(node, name);
    if (own) return { file, node: own.value, offset: own.offset };
    const target = followReference({ file, node, offset: 0 });
    return target && findMember(target, name);
  }

  function followReference({ file, node }: Part): Part | undefined {
    const $ref = (file.findMember(node, '$ref')?.value as { value?: unknown } | undefined)?.value;
    if (typeof $ref !== 'string') return undefined;
    const [uri = '', fragment = ''] = $ref.split('#', 2);
    const path = uri === '' ? file.path : normalize(join(dirname(file.path), uri));
    return existsSync(path) ? follow(openPart(path), splitPointer(fragment)) : undefined;
  }

  function follow(begin: Part, path: readonly string[]): Part | undefined {
    return path.reduce<Part | undefined>((part, name) => part && findMember(part, name), begin);
  }

  function openPart(path: string): Part {
    const file = files.get(path) ?? new YamlFile(path.split(sep).join('/'), readFileSync(path, 'utf8'));
    files.set(path, file);
    return { file, node: file.document.contents, offset: 0 };
  }
}
