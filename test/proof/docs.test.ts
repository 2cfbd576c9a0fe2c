import { execFileSync } from 'node:child_process';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { listOperations, type Operation, resolveReference, type Schema } from '../../openapi/contract/document.ts';
import { start } from '../helpers/start.ts';

const { document } = loadContract();
const schemas = document.components?.schemas as Record<string, Schema>;
const errors: string[] = [];
const requests: string[] = [];
let browser: Browser;
let page: Page;
let adminUrl: string;

beforeAll(async () => {
  execFileSync('npm', ['run', 'docs']);
  ({ adminUrl } = await start());
  // Lets the browser resolve no host except this machine.
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => errors.push(`${request.url()} failed`));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${adminUrl}/docs`);
  await page.getByRole('heading', { name: 'voiceagent_s2s' }).waitFor();
}, 60_000);
afterAll(() => browser?.close());

/** Reads the visible text below the anchor of an operation or a verb. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent includes hidden text
const readTextAt = (anchor: string) => page.locator(`[id="${anchor}"]`).first().innerText();

it('the API reference shows every served operation with its path', async () => {
  for (const { path, operation } of listOperations(document)) {
    const { tags: [tag] = [], operationId, summary } = operation as Operation & { summary: string };
    const shown = await readTextAt(`tag/${tag}/operation/${operationId}`);
    expect(shown).toContain(summary);
    expect(shown).toContain(path);
  }
});

it('the API reference shows every webhook of the tag Catalogue with its name in the OpenAPI document', async () => {
  const names = Object.keys(document.webhooks ?? {});
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) expect(await readTextAt(`tag/Catalogue/operation/${name}`)).toContain(name);
});

it('the API reference shows every verb with each of its properties', async () => {
  const verbs = Object.entries(schemas.verb?.discriminator?.mapping ?? {});
  expect(verbs.length).toBeGreaterThan(40);
  for (const [verb, $ref] of verbs) {
    const shown = await page.locator(`[id="tag/${verb}"] .property-name`).allInnerTexts();
    expect({
      verb,
      missing: propertiesOf({ $ref }).filter((name) => !shown.some((each) => each.trim() === name)),
    }).toEqual({
      verb,
      missing: [],
    });
  }
});

it('the API reference links each hook of a verb to its webhook, each webhook to the verbs, and operations to both', async () => {
  const linksAt = (anchor: string) =>
    page
      .locator(`[id="${anchor}"]`)
      .first()
      .locator('a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(await linksAt('tag/gather')).toContain('#tag/Catalogue/operation/gatherResult');
  expect(await linksAt('tag/Catalogue/operation/gatherResult')).toEqual(
    expect.arrayContaining(['#tag/gather', '#tag/config']),
  );
  expect(await linksAt('tag/Reception/operation/chooseFromMenu')).toContain('#tag/Catalogue/operation/gatherResult');
  expect(await readTextAt('tag/Catalogue/operation/newCall')).toContain(
    'Sent to the calling webhook of an application.',
  );
  const broken = await page
    .locator('a[href^="#tag/"]')
    .evaluateAll((all) =>
      all
        .map((each) => decodeURIComponent(each.getAttribute('href')?.slice(1) ?? ''))
        .filter((id) => !all[0]?.ownerDocument.getElementById(id)),
    );
  expect(broken).toEqual([]);
});

it('the API reference shows an example in TypeScript beside the JSON of a verb and of an operation', async () => {
  expect(await readTextAt('tag/say')).toContain("say({ text: 'Thank you for calling. Your call may be recorded.' })");
  const menu = page.locator('[id="tag/Reception/operation/chooseFromMenu"]').first();
  await menu.getByRole('tab', { name: 'Handler' }).click();
  await menu.getByText('chooseFromMenu: ({ body }) => [').waitFor();
});

it('the search of the API reference finds words of a description', async () => {
  await page.getByPlaceholder('Search...').fill('retrieves a caller');
  await page.locator('[role=search] li').first().waitFor();
});

it('the API reference logs no error to the console and sends no request to another host', () => {
  expect(errors).toEqual([]);
  expect(requests).toContain(`${adminUrl}/docs/redoc.js`);
  expect(requests.filter((url) => !url.startsWith(adminUrl) && !url.startsWith(`blob:${adminUrl}`))).toEqual([]);
});

function propertiesOf(schema: Schema): string[] {
  const { properties = {}, allOf = [] } = resolveReference(document, schema);
  const possible = Object.entries(properties).flatMap(([name, value]) => (value === false ? [] : [name]));
  return [...possible, ...allOf.flatMap(propertiesOf)];
}
