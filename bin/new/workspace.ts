import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Returns the folder of the npm workspace that a project belongs to, undefined if there is none: the
 * nearest folder above whose package.json has a pattern under `workspaces` that matches.
 */
export function findWorkspace(project: string, folder = dirname(project)): string | undefined {
  const path = relative(folder, project).replaceAll('\\', '/');
  if (readWorkspaces(join(folder, 'package.json')).some((pattern) => matches(path, pattern))) return folder;
  return dirname(folder) === folder ? undefined : findWorkspace(project, dirname(folder));
}

/** Reads the patterns of a package.json. A file that cannot be read has none. */
function readWorkspaces(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    const { workspaces = [] } = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(workspaces) ? workspaces : (workspaces.packages ?? []);
  } catch {
    return [];
  }
}

/** Matches `*` in one folder, and `**` across folders. */
function matches(path: string, pattern: string): boolean {
  const parts = pattern
    .replace(/^\.\//, '')
    .replace(/\/$/, '')
    .split(/(\*\*?)/);
  const expression = parts.map((part) =>
    part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${expression.join('')}$`).test(path);
}
