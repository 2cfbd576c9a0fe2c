import { join } from 'node:path';
import express from 'express';
import { expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { renderReferencePage } from '../../../server/admin/docs/reference-page.ts';
import { serveDocs } from '../../../server/admin/serve-docs.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { listen } from '../../support/listen.ts';

const contract = loadContract();
const { document } = contract;

it('the admin listener serves the generated OpenAPI document at /openapi.json', async () => {
  const url = await listen(express().use(serveDocs(contract)));
  expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(document);
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
