import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Lists the files that differ between two folders or exist in only one, as sorted relative paths.
 */
export function listDifferences(fresh: string, current: string): string[] {
  const files = new Set([...listFiles(fresh), ...listFiles(current)]);
  return [...files].filter((file) => !areFilesEqual(join(fresh, file), join(current, file))).sort();
}

/**
 * Makes `current` equal to `fresh`. Equal files stay untouched, so that watchers see only real
 * changes.
 */
export function mirrorFolder(fresh: string, current: string): void {
  for (const file of listDifferences(fresh, current)) {
    const target = join(current, file);
    if (existsSync(join(fresh, file))) {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(fresh, file), target);
    } else {
      rmSync(target);
    }
  }
}

/** Lists the files below a folder at any depth, as paths relative to it. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function areFilesEqual(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b));
}
