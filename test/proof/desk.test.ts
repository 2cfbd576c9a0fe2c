import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallDetail } from '../../client/desk/api.ts';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { startDev } from './desk-dev.ts';

const answerTimes = readFileSync('test/proof/desk-answer-times.js', 'utf8');
const readColours =
  'Array.from(document.querySelectorAll(".webhook .fault, .remark"), (each) => getComputedStyle(each).color)';
const reception = 'server/handlers/reception-handlers.ts';
const wide = { width: 1440, height: 900 };
const requests: string[] = [];
const errors: string[] = [];
let dev: Awaited<ReturnType<typeof startDev>>;
let browser: Browser;
let page: Page;

/** The panel that has this name. */
const panel = (name: string) => page.getByRole('region', { name, exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const open = (fragment: string) => page.goto(`${dev.address}#/${fragment}`);

/** What the pictures of the desk show: they are drawn anew when it changes. */
const lookFile = resolve('docs/images/desk.txt');

/**
 * Returns the roles and texts of the page, without what differs from run to run, and a hash of its
 * styles. Pixels cannot be compared, because fonts differ from machine to machine.
 */
async function describeLook(): Promise<string> {
  const style = createHash('sha256').update(readFileSync('client/desk/page/style.css')).digest('hex');
  const tree = (await page.getByRole('main').ariaSnapshot())
    .replace(/\n.*(?:New call from .*|\d+ new calls)$/, '') // for screen readers
    .replaceAll(/\d\d:\d\d:\d\d/g, 'hh:mm:ss')
    .replaceAll(/[\d.]+ (ms|s)\b/g, 'N $1')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}(\/[0-9a-f]{8}-\d+)?|[0-9a-f]{16,}/g, 'ID')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
  return `style ${style}\n${tree}\n`;
}

/** Calls the application with the telephone of the page, up to the menu. */
async function dial() {
  await open('phone');
  await press('Dial');
  await page.getByText('gather waits for').waitFor();
}

beforeAll(async () => {
  dev = await startDev();
  // Lets the browser resolve no host except this machine, and gives it a name that is bound anew.
  const args = ['--host-resolver-rules=MAP rebound.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  page = await browser.newPage({ viewport: wide });
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(dev.address);
  await page.getByText('● connected').waitFor();
});
afterAll(() => browser?.close());

describe('the desk in a browser', () => {
  it('shows a call by `npm run call` within a second, with each line that the caller hears', async () => {
    const seenAt = page
      .locator('.calls a', { hasText: '<i>Ada</i>' })
      .waitFor()
      .then(() => Date.now());
    const printed = await dev.call('--name', '<i>Ada</i>', '--press', '1', '--answer');
    const heard = [...printed.matchAll(/application {2}says (.+)/g)].map(([, text]) => text ?? '');
    expect(heard).toHaveLength(2);
    for (const text of heard) await panel('Timeline').getByText(text).waitFor();
    await panel('Timeline').locator('kbd', { hasText: '1' }).waitFor();
    const call = (await page.locator('.calls a').first().getAttribute('href'))?.split('/').at(-1);
    const { summary } = (await (await fetch(`${dev.address}calls/${call}`)).json()) as CallDetail;
    expect((await seenAt) - Date.parse(summary.startedAt)).toBeLessThan(1_000);
  });

  it('sends a webhook again, and shows both replies when the handler was edited', async () => {
    await page.getByRole('link', { name: 'chooseFromMenu' }).click();
    await press('Send again');
    await panel('Sent again').getByRole('status').getByText('No difference').waitFor();
    await press('Keep as test');
    const file = (await panel('Call').locator('.note code').first().textContent()) ?? '';
    expect(file).toMatch(/^test\/calls\/.+\.test\.ts$/);
    expect(await dev.test(file)).toMatchObject({ passes: true });

    await dev.edit(reception, 'One moment, I am', 'Just a second, I am');
    await press('Close');
    await press('Send again');
    await panel('Sent again').getByText('1 of 1 replies differs').waitFor();
    const lines = await panel('Sent again').locator('.changed').allInnerTexts();
    expect(lines).toEqual([
      expect.stringContaining('One moment, I am'),
      expect.stringContaining('Just a second, I am'),
    ]);
    expect(await dev.test(file)).toMatchObject({ passes: false, output: expect.stringContaining('Just a second') });
  });

  it('passes the keys of its telephone to the gather', async () => {
    await dial();
    await press('2');
    await panel('Timeline').getByText('Please hold the line for support.').waitFor();
    await panel('Keypad and transcript').getByText('presses 2').waitFor();
    await press('Hangup');
    await page.getByText('The call has ended').waitFor();
  });

  it('shows a wrong verb in red, at its place', async () => {
    await dev.edit(reception, "text: 'Just a second, I am connecting you.'", 'text: 42 as never');
    await dial();
    await press('1');
    const remark = panel('Webhook').locator('.mistake .remark');
    await remark.waitFor();
    expect(await remark.textContent()).toContain('/0/text');
    const colours = (await page.evaluate(readColours)) as string[];
    expect(new Set(colours)).toEqual(new Set(['rgb(173, 31, 23)']));
    await press('Keep as test');
    await page.getByRole('alert').getByText('mend the handler').waitFor();
  });

  it('has no barrier that axe-core finds, in any view, light and dark', async () => {
    const found: string[] = [];
    const check = async (view: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
        found.push(...(violations as string[]).map((id) => `${view}, ${colorScheme}: ${id}`));
      }
      await page.setViewportSize({ width: 360, height: 740 });
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) found.push(`${view}: too wide`);
      await page.setViewportSize(wide);
    };
    await check('telephone during a call');
    await press('Hangup');
    await page.getByText('The call has ended').waitFor();
    await check('telephone');
    await open('calls');
    await check('calls');
    await press('Send the whole call again');
    await panel('Sent again').waitFor();
    await check('sent again');
    await open('flow');
    await press('Explore');
    await panel('Flowchart').waitFor({ timeout: 60_000 });
    await check('call flow');
    expect(found).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('looks as in the pictures of docs/images, which `npm run pictures` draws', async () => {
    for (const [name, ...steps] of [
      ['Grace Hopper', '--press', '2'],
      ['Alan Turing', '--say', 'hello', '--press', '2'],
      ['Ada Lovelace', '--press', '1'],
    ] as const)
      await dev.call('--name', name, ...steps);
    await open('calls');
    await panel('Webhook').locator('.remark').waitFor();
    const look = await describeLook();
    const before = existsSync(lookFile) ? readFileSync(lookFile, 'utf8') : '';
    await expect(look).toMatchFileSnapshot(lookFile);
    if (look === before) return;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [size, viewport, fragment] of [
        ['wide', { width: 1120, height: 640 }, 'calls'],
        [
          'narrow',
          { width: 390, height: 760 },
          (await page.locator('.calls a').first().getAttribute('href'))?.slice(2),
        ],
      ] as const) {
        await page.setViewportSize(viewport);
        await open(`${fragment}`);
        await panel('Timeline').getByText('One moment please').waitFor();
        await page.screenshot({ path: `docs/images/desk-${size}-${colorScheme}.png` });
      }
    }
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('answers within 100 ms with 200 calls in it', async () => {
    await open('calls');
    const newCall = exampleOf('answerCall');
    for (let nth = 100; nth < 300; nth++) {
      await deliver(dev.url, {
        body: { ...newCall, call_sid: `call-${nth}`, from: `+1415555${nth}0`, caller_name: '' },
      });
      await sleep(20); // the server keeps 50 a second for the page
    }
    await page.locator('.calls a', { hasText: '+14155552990' }).waitFor();
    const times = (await page.evaluate(answerTimes)) as Record<string, number[]>;
    expect(Object.keys(times)).toEqual(['select a call', 'filter', 'clear the filter']);
    for (const [action, each] of Object.entries(times)) {
      expect(each.length, action).toBeGreaterThan(4);
      expect(each.sort((a, b) => a - b)[Math.floor(each.length / 2)], action).toBeLessThan(100);
    }
  });

  it('sends no request to another host, and its policy refuses nothing that it does', () => {
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((url) => !url.startsWith(dev.address) && !url.startsWith('data:'))).toEqual([]);
    expect(errors).toEqual([expect.stringContaining('409')]); // the call that could not be kept
    const hosts = dev.readHosts();
    expect(hosts.length).toBeGreaterThan(20);
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
  });

  it('refuses pages of another origin, and names that are bound anew to this machine', async () => {
    const rebound = await browser.newPage();
    const response = await rebound.goto(dev.address.replace('127.0.0.1', 'rebound.test'));
    expect(response?.status()).toBe(403);

    const foreign = await browser.newPage();
    await foreign.goto(`${dev.url}/#${dev.address}flow`);
    const send = foreign.evaluate("fetch(location.hash.slice(1), { method: 'POST', mode: 'no-cors', body: '{}' })");
    await expect(send).rejects.toThrow('Failed to fetch');
    const headers = { Origin: dev.url, 'Content-Type': 'application/json' };
    expect((await fetch(`${dev.address}flow`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    expect((await fetch(new URL('/', dev.address))).status).toBe(403);
  });
});
