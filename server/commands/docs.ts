import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Contract } from '../../openapi/contract/contract.ts';
import { renderReferencePage } from '../admin/docs/reference-page.ts';

/**
 * `npm run docs`: writes the API reference to dist/docs, from where the admin listener or any web
 * server can serve it.
 * @returns the exit code
 */
export function writeDocs({ document, docsFolder: folder = 'dist/docs' }: Contract): number {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(renderReferencePage(document))) writeFileSync(join(folder, name), text);
  console.log(`${relative('.', folder)}/index.html is written`);
  return 0;
}
