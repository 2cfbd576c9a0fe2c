import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { expect, it, vi } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import type { Credentials } from '../../../openapi/contract/access.ts';
import { listOperations, type OpenApiDocument } from '../../../openapi/contract/document.ts';
import { createReferenceDocument } from '../../../server/admin/docs/reference-document.ts';
import { renderReferencePage } from '../../../server/admin/docs/reference-page.ts';
import { serveDocs } from '../../../server/admin/serve-docs.ts';
import { writeDocs } from '../../../server/commands/docs.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { listen } from '../../support/listen.ts';

const contract = loadContract();
const { document } = contract;

async function fetchDocument(credentials?: Credentials): Promise<OpenApiDocument> {
  const url = await listen(express().use(serveDocs(contract, credentials)));
  return (await (await fetch(`${url}/openapi.json`)).json()) as OpenApiDocument;
}

it('the admin listener serves the generated OpenAPI document at /openapi.json', async () => {
  expect(await fetchDocument({ username: 'jambonz', password: 'secret' })).toEqual(document);
});

it('the document at /openapi.json requires no credentials of a server that has none', async () => {
  const served = await fetchDocument();
  expect(served).toMatchObject({ info: document.info, security: [] });
  expect(listOperations(served).filter(({ operation }) => operation.security)).toEqual([]);
  expect(document.security).toEqual([{ basicAuth: [] }]);
});

it('serveDocs does not copy the document when the server starts', () => {
  const copy = vi.spyOn(globalThis, 'structuredClone');
  serveDocs(contract);
  expect(copy).not.toHaveBeenCalled();
  copy.mockRestore();
});

it('/docs names the build command if the API reference has not been built', async () => {
  const url = await listen(express().use(serveDocs({ ...contract, docsFolder: join(temporaryFolder(), 'docs') })));
  const response = await fetch(`${url}/docs`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('`npm run docs`');
});

it('the admin listener serves the pages of `npm run docs` in Markdown, and llms.txt as text', async () => {
  const docsFolder = temporaryFolder();
  expect(writeDocs({ ...contract, docsFolder })).toBe(0);
  const url = await listen(express().use(serveDocs({ ...contract, docsFolder })));
  const index = await fetch(`${url}/docs/llms.txt`);
  expect(index.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await index.text()).toContain('- [say](verbs/say.md): Speaks text to the caller');
  const page = await fetch(`${url}/docs/verbs/say.md`);
  expect(page.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await page.text()).toContain('# say\n');
});

it('writeDocs removes the pages of a verb that the document no longer has', () => {
  const docsFolder = temporaryFolder();
  writeFileSync(join(docsFolder, 'old.md'), '');
  writeDocs({ ...contract, docsFolder });
  expect(readdirSync(docsFolder)).not.toContain('old.md');
});

it('the API reference page has the title of the document', () => {
  const titled = { ...document, info: { ...document.info, title: 'Line <1> & co' } };
  const { 'index.html': html, 'reference.js': script } = renderReferencePage(titled);
  expect(html).toContain('<title>Line &lt;1> &amp; co</title>');
  expect(script).toContain('"title":"Line <1> & co"');
});

it('the API reference shows each verb and each handler in TypeScript', () => {
  const { tags, paths } = createReferenceDocument(document);
  expect(tags?.find(({ name }) => name === 'say')?.description).toContain(
    "```js\nsay({ text: 'Thank you for calling. Your call may be recorded.' })\n```",
  );
  expect(paths['/webhooks/menu']?.post).toMatchObject({
    'x-codeSamples': [{ source: expect.stringMatching(/^chooseFromMenu: \(\{ body \}\) => \[\n {2}say\(/) }],
  });
});

it('the API reference page links only to its own files', () => {
  const { 'index.html': html, 'redoc.js': redoc } = renderReferencePage(document);
  expect(html).not.toContain('//');
  expect(redoc).not.toContain('cdn.redoc.ly');
});
