import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Contract } from '../../openapi/contract/contract.ts';
import { docsFolder } from '../admin/docs/docs-folder.ts';
import { referencePage } from '../admin/docs/reference-page.ts';

/**
 * `npm run docs`: writes the API reference to dist/docs, for the admin listener or any other web
 * server.
 * @returns the exit code
 */
export function docs({ document }: Contract): number {
  const folder = docsFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(referencePage(document))) writeFileSync(join(folder, name), text);
  console.log(`${relative('.', folder)}/index.html is written`);
  return 0;
}
