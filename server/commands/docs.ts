import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Contract } from '../../openapi/contract/contract.ts';
import { renderMarkdownPages } from '../admin/docs/markdown-pages.ts';
import { renderReferencePage } from '../admin/docs/reference-page.ts';

/**
 * `npm run docs`: writes the API reference to dist/docs, from where the admin listener or any web
 * server can serve it: a page for browsers, and pages in Markdown for coding agents.
 * @returns the exit code
 */
export function writeDocs({ document, docsFolder: folder = 'dist/docs' }: Contract): number {
  rmSync(folder, { recursive: true, force: true }); // a page of a verb that is gone
  for (const [name, text] of Object.entries({ ...renderReferencePage(document), ...renderMarkdownPages(document) })) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${relative('.', folder)}/index.html and llms.txt are written`);
  return 0;
}
