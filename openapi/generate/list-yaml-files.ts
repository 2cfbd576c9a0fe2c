import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the YAML and JSON files of a folder at any depth, without hidden files and the copies that
 * editors leave, such as `x.yaml~` and `#x.yaml#`.
 */
export function listYamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (/^[.#]/.test(entry.name) || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return listYamlFiles(path);
    return /\.(ya?ml|json)$/.test(entry.name) ? [path] : [];
  });
}
