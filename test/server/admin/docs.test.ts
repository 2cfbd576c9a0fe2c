import { join } from 'node:path';
import express from 'express';
import { expect, it, vi } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import type { Credentials } from '../../../openapi/contract/access.ts';
import { listOperations, type OpenApiDocument } from '../../../openapi/contract/document.ts';
import { renderReferencePage } from '../../../server/admin/docs/reference-page.ts';
import { serveDocs } from '../../../server/admin/serve-docs.ts';
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

it('the API reference page links only to its own files', () => {
  const { 'index.html': html, 'redoc.js': redoc } = renderReferencePage(document);
  expect(html).not.toContain('//');
  expect(redoc).not.toContain('cdn.redoc.ly');
});
