import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Returns the root folder of the npm workspace that contains a project: the nearest parent folder
 * whose package.json lists the project in `workspaces`. Returns undefined if there is none.
 */
export function findWorkspace(project: string, folder = dirname(project)): string | undefined {
  const path = relative(folder, project).replaceAll('\\', '/');
  if (readWorkspaces(join(folder, 'package.json')).some((pattern) => matches(path, pattern))) return folder;
  return dirname(folder) === folder ? undefined : findWorkspace(project, dirname(folder));
}

/**
 * Reads the patterns in `workspaces` of a package.json. Returns an empty list if the file does not
 * exist or is not valid JSON.
 */
function readWorkspaces(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    const { workspaces = [] } = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(workspaces) ? workspaces : (workspaces.packages ?? []);
  } catch {
    return [];
  }
}

/** Returns whether a path matches a glob pattern: `*` excludes slashes, `**` includes slashes. */
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
