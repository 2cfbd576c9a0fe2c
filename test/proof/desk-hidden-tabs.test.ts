import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWebhook, openDesk } from '../helpers/open-desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
});
afterAll(() => browser?.close());

it('eight tabs of the desk work when seven are hidden, and one that is shown again says nothing alarming', async () => {
  const desk = await openDesk();
  const context = await browser.newContext();
  // Headless Chromium shows all tabs, so the visibility is set as the browser sets it.
  await context.addInitScript(`
    let isHidden = false;
    Object.defineProperty(document, 'hidden', { get: () => isHidden });
    globalThis.setHidden = (hidden) => {
      isHidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    addEventListener('DOMContentLoaded', () => {
      globalThis.texts = [];
      new MutationObserver(() => texts.push(document.body.innerText)).observe(document.body, {
        childList: true, subtree: true, characterData: true,
      });
    });
  `);
  const first = await context.newPage();
  await first.goto(desk.url);
  const header = first.locator('.server');
  await header.getByText('connected').waitFor({ timeout: 5_000 });
  await first.evaluate('setHidden(true)');
  for (let tab = 0; tab < 7; tab++) {
    const page = await context.newPage();
    await page.goto(desk.url, { timeout: 5_000 });
    await page.locator('.server').getByText('connected').waitFor({ timeout: 5_000 });
    await page.evaluate('setHidden(true)');
  }
  desk.stream.send('webhook', createWebhook());
  await desk.waitForCall(createWebhook().call_sid as string);
  expect(await first.locator('.calls a').count()).toBe(0);
  await first.evaluate('texts.length = 0, setHidden(false)');
  await first.locator('.calls a').first().waitFor({ timeout: 5_000 });
  const texts = (await first.evaluate('texts')) as string[];
  expect(texts).not.toEqual([]);
  expect(texts.filter((text) => /✗|gone|connecting/.test(text))).toEqual([]);
});

it('a page shows the calls whose fields hold lone surrogates', async () => {
  const desk = await openDesk();
  const odd = 'a\ud800';
  desk.stream.send('webhook', createWebhook({ call_sid: odd, operation: odd, url: `/${odd}`, body: { from: odd } }));
  desk.stream.send(
    'webhook',
    createWebhook({ webhook: 2, operation: odd, url: `/${odd}`, body: { caller_name: odd } }),
  );
  const page = await browser.newPage();
  await page.goto(desk.url);
  await expect.poll(() => page.locator('.calls a').count()).toBe(2);
  await page.locator('.timeline a').first().click();
  await page.getByRole('heading', { name: 'a' }).first().waitFor({ timeout: 5_000 });
});
