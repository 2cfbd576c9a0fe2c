import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PhoneState } from '../../client/desk/api.ts';
import { createWebhook, openDesk } from '../helpers/open-desk.ts';

const desk = await openDesk();
const sid = 'c0ffee00-0000-4000-8000-000000000001';
const asked: PhoneState = {
  call_sid: sid,
  waits: 'it asks',
  steps: [],
  keys: false,
  words: false,
  lines: [],
  heard: '',
};
const listening: PhoneState = { ...asked, waits: 'gather waits for keys or words', keys: true, words: true };
const ended: PhoneState = { ...asked, waits: undefined, ended: 'the caller hung up' } as PhoneState;
let browser: Browser;
let page: Page;
let sent: { path: string; body: unknown }[] = [];

/** Gives the page an event of its desk. */
const receive = (type: 'server' | 'calls' | 'phone', data: object) =>
  page.evaluate(`events.dispatchEvent(new MessageEvent('${type}', { data: ${JSON.stringify(JSON.stringify(data))} }))`);
/** Answers what the page asks the telephone for. */
const answer = async (state: object, status = 200) => {
  await page.unroute('**/phone/*');
  await page.route('**/phone/*', async (route) => {
    sent.push({ path: route.request().url().split('/').at(-1) ?? '', body: route.request().postDataJSON() });
    await route.fulfill({ status, json: state });
  });
};
const focused = () => page.evaluate('document.activeElement.outerHTML.replace(/<!--[^]*?-->/g, "")');
/** How far the end of a part is below what is shown of it, in pixels. */
const measureBelow = (selector: string) =>
  page.evaluate(
    `(({ scrollTop, clientHeight, scrollHeight }) => scrollHeight - clientHeight - scrollTop)(document.querySelector('${selector}'))`,
  );
const isScrollable = (selector: string) =>
  page.evaluate(
    `(({ clientHeight, scrollHeight }) => scrollHeight > clientHeight)(document.querySelector('${selector}'))`,
  );

let count = 0;
const hear = (nth: number, call_sid = sid, call_status = 'in-progress') => {
  const body = { from: '+12125551212', to: '+14155551234', direction: 'inbound', call_status };
  const at = new Date(Date.UTC(2026, 11, 1, 9, 12, nth)).toISOString();
  desk.stream.send(
    'webhook',
    createWebhook({ webhook: ++count, at, call_sid, body, reply: [{ verb: 'say', text: `Line ${nth}` }] }),
  );
};

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
});
beforeEach(async () => {
  sent = [];
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1500, height: 700 }, timezoneId: 'UTC' });
  page.setDefaultTimeout(5_000);
  await page.addInitScript(
    'EventSource = class extends EventSource { constructor(url) { super(url); globalThis.events = this; } }',
  );
  await page.goto(desk.url);
  await page.getByText('● connected').waitFor();
});
afterAll(() => browser?.close());

describe('the page of the desk', () => {
  it('follows a call and its transcript from the first line to those below the panel', async () => {
    for (let nth = 1; nth <= 28; nth++) {
      hear(nth);
      if (nth < 3 || nth % 7 === 0)
        await page
          .locator('.bubble', { hasText: `Line ${nth}` })
          .last()
          .waitFor();
    }
    expect(await isScrollable('.call .scroll')).toBe(true);
    expect(await measureBelow('.call .scroll')).toBeLessThan(2);

    await page.goto(`${desk.url}#/phone`);
    const lines = Array.from({ length: 40 }, (_, at) => ({
      at,
      who: 'caller',
      text: `Spoken ${at}`,
      isMistake: false,
    }));
    for (const end of [1, 40]) {
      await receive('phone', { ...listening, lines: lines.slice(0, end) });
      await page.getByText(`Spoken ${end - 1}`).waitFor();
    }
    expect(await isScrollable('.transcript')).toBe(true);
    expect(await measureBelow('.transcript')).toBeLessThan(2);
    expect(await page.getByRole('group', { name: 'Keypad' }).isVisible()).toBe(true);
  });

  it('shows another call that goes on from its end', async () => {
    for (let nth = 1; nth <= 30; nth++) hear(nth, 'going-on');
    for (let nth = 1; nth <= 30; nth++) hear(nth);
    await page.goto(`${desk.url}#/calls/${sid}`);
    await page.locator(`a[href^="#/calls/${sid}/"]`).first().waitFor();
    await page.evaluate('document.querySelector(".call .scroll").scrollTop = 0');
    await page.goto(`${desk.url}#/calls/going-on`);
    await page.locator('a[href^="#/calls/going-on/"]').first().waitFor();
    await expect.poll(() => measureBelow('.call .scroll')).toBeLessThan(2);
    expect(await isScrollable('.call .scroll')).toBe(true);
  });

  it('shows another call that has ended from its beginning', async () => {
    for (let nth = 1; nth <= 30; nth++) hear(nth, 'another', 'completed');
    await page.goto(`${desk.url}#/calls/${sid}`);
    await page.locator(`a[href^="#/calls/${sid}/"]`).first().waitFor();
    await page.evaluate('document.querySelector(".call .scroll").scrollTop = 1e6');
    await page.goto(`${desk.url}#/calls/another`);
    await page.locator('a[href^="#/calls/another/"]').first().waitFor();
    await expect.poll(() => page.evaluate('document.querySelector(".call .scroll")?.scrollTop')).toBe(0);

    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(`${desk.url}#/calls`);
    await page.locator('.call').waitFor({ state: 'hidden' });
    await page.locator('.calls a[href$="/another"]').click();
    await page.locator('.call').waitFor();
    await expect.poll(() => page.evaluate('document.querySelector(".call .scroll")?.scrollTop')).toBe(0);
  });

  it('plays a whole call by keyboard alone, and keeps what was filled in', async () => {
    await page.goto(`${desk.url}#/phone`);
    await answer(asked);
    await page.getByLabel("Caller's name").focus();
    await page.keyboard.type('Ada');
    await page.getByLabel('Transport').selectOption('websocket');
    await page.getByRole('button', { name: 'Dial' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('it asks').waitFor();
    expect(await focused()).toContain('class="waits"');
    await receive('phone', listening);
    await page.getByText('Listens for keys.').waitFor();
    expect(await focused()).toMatch(/^<button.*>1<\/button>$/);
    await answer(listening);
    await page.keyboard.press('2');
    await expect.poll(() => sent.at(-1)).toEqual({ path: 'step', body: { line: '2' } });

    await answer(ended);
    await page.getByLabel('Words of the caller').focus();
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    await expect.poll(() => sent.at(-1)).toEqual({ path: 'step', body: { line: '/say 42' } });
    await page.getByText('The call has ended').waitFor();
    expect(await focused()).toContain('Dial</button>');
    expect(await page.getByLabel("Caller's name").inputValue()).toBe('Ada');
    expect(await page.getByLabel('Transport').inputValue()).toBe('websocket');
    await page.keyboard.press('Enter');
    await expect.poll(() => sent.length).toBe(4);
    expect(sent.at(-1)).toEqual(sent[0]);
    expect(sent[0]?.body).toMatchObject({ name: 'Ada', transport: 'websocket', from: '' });
  });

  it('shows a mistake in the form at its field, which gets the focus', async () => {
    await page.goto(`${desk.url}#/phone`);
    await answer({ detail: '--to must be a number or SIP user, it is "my --to"' }, 400);
    await page.getByRole('button', { name: 'Dial' }).focus();
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toBe('✗ To must be a number or SIP user, it is "my --to"');
    expect(await focused()).toMatch(/name="to".*aria-invalid="true" aria-describedby="dial-problem"/s);
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
  });

  it('says what became of the saved code, and lets the reader dismiss missed events', async () => {
    const server = { connected: true, url: 'http://127.0.0.1:3000', missed: 0 };
    const sign = page.locator('.server');
    await receive('server', { ...server, code: 'starting' });
    await sign.getByText('starting the saved code').waitFor();
    expect(await sign.locator('.fault').count()).toBe(0);
    await receive('server', { ...server, code: 'broken', detail: 'SyntaxError: Unexpected token' });
    await sign.getByText('the saved code does not start; the server before it answers').waitFor();
    await sign.getByText('SyntaxError: Unexpected token').waitFor();
    await receive('server', { ...server, missed: 3 });
    await sign.getByText('3 events missed').waitFor();
    await sign.getByRole('button', { name: 'Dismiss' }).click();
    await sign.locator('.fault').waitFor({ state: 'detached' });
    await receive('server', { ...server, missed: 4 });
    await sign.getByText('1 event missed').waitFor();
  });

  it('shows webhooks without a call where the last of them came, without a duration', async () => {
    desk.stream.send('webhook', createWebhook({ webhook: ++count, call_sid: '', at: '2026-12-01T08:00:00.000Z' }));
    const entries = page.locator('.calls a');
    await entries.filter({ hasText: 'without a call' }).waitFor();
    hear(59, 'a-later-call');
    const titles = () => entries.locator('strong').allTextContents();
    await expect.poll(async () => (await titles()).indexOf('without a call')).toBe(1);
    desk.stream.send('webhook', createWebhook({ webhook: ++count, call_sid: '', at: '2026-12-01T09:20:00.000Z' }));
    await expect.poll(async () => (await titles()).indexOf('without a call')).toBe(0);
    await page.reload();
    await expect.poll(async () => (await titles()).indexOf('without a call')).toBe(0);
    expect((await entries.first().locator('.facts').textContent())?.trim()).toBe('2 webhooks');
  });

  it('names the parts of a webhook, its path and its time of day', async () => {
    hear(1, 'named');
    await page.goto(`${desk.url}#/calls/named`);
    await page.getByRole('group', { name: 'Reply', exact: true }).waitFor();
    await page.getByRole('group', { name: 'Request', exact: true }).waitFor();
    const row = page.locator('.webhook .row').first();
    expect(await row.textContent()).toMatch(/^\s*09:12:01\s+answerCall\s+\/webhooks\/call\s+→ say/);
    expect(await row.locator('.path').isVisible()).toBe(true);
  });

  it('marks a call that was sent again, which has the name of its caller', async () => {
    hear(1, 'original');
    await page.locator('.calls a').first().waitFor();
    const { summary } = await desk.waitForCall('original');
    const copy = { ...summary, call_sid: 'copy', name: 'Ada', isAgain: true };
    await receive('calls', { changed: [copy], removed: [] });
    await page.locator('.calls a[href$="/copy"] .chip', { hasText: 'sent again' }).waitFor();
    expect(await page.locator('.calls a', { hasText: 'Ada' }).count()).toBe(1);
    expect(await page.locator('.calls .chip').count()).toBe(1);
  });

  it('has one tab stop for the picture of the flow, and says once that there are no dead ends', async () => {
    const flow = { width: 900, height: 900, nodes: [], edges: [], findings: [], summary: 'no dead ends at 1 place' };
    await page.route('**/flow', (route) => route.fulfill({ json: flow }));
    await page.goto(`${desk.url}#/flow`);
    await page.getByRole('button', { name: 'Explore' }).click();
    await page.locator('.picture').waitFor();
    expect(await page.locator('.flow [tabindex="0"]').count()).toBe(1);
    expect(await page.getByText(/no dead ends/i).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Explore again' }).getAttribute('aria-disabled')).toBe('false');
  });
});
