import type { IncomingMessage, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freePort } from '../helpers/free-port.ts';
import { createWebhook, openDesk } from '../helpers/open-desk.ts';
import { listen } from '../support/listen.ts';

const sid = 'c0ffee00-0000-4000-8000-000000000001';

it('connects again after the stream has ended, from the last event on', async () => {
  const { stream, readEvents, waitForCall } = await openDesk();
  const page = await readEvents();
  stream.send('webhook', createWebhook());
  await waitForCall(sid);
  stream.end();
  await expect.poll(() => stream.lastIds, { timeout: 5_000 }).toEqual([undefined, 'boot-0']);
  stream.send('webhook', createWebhook({ webhook: 2 }));
  await waitForCall(sid, 2);
  await expect.poll(async () => (await page.waitFor(1, 'server')).at(-1)?.connected).toBe(true);
});

it('does not report a server that is back within a second', async () => {
  const { stream, readEvents } = await openDesk();
  const page = await readEvents();
  stream.end();
  await expect.poll(() => stream.lastIds.length, { timeout: 5_000 }).toBe(2);
  stream.write('event: missed\ndata: 1\n\n');
  await expect.poll(async () => (await page.waitFor(1, 'server')).at(-1)?.missed).toBe(1);
  expect((await page.waitFor(1, 'server')).map(({ connected }) => connected)).not.toContain(false);
});

it('says in words that a connection was closed', async () => {
  const admin = await listen((_req: IncomingMessage, res: ServerResponse) => res.destroy());
  const { readEvents } = await openDesk({ admin });
  const page = await readEvents();
  const find = async () => String((await page.waitFor(1, 'server')).at(-1)?.detail);
  await expect.poll(find, { timeout: 5_000 }).toBe(`${admin}/events cannot be read: the connection was closed`);
});

it('says that the server is gone, and that it is back', async () => {
  const { stream, readEvents } = await openDesk();
  const page = await readEvents();
  const readLast = async () => (await page.waitFor(1, 'server')).at(-1);
  await expect.poll(readLast).toMatchObject({ connected: true, missed: 0, url: 'http://127.0.0.1:9' });
  stream.end(503);
  await expect
    .poll(readLast, { timeout: 5_000 })
    .toMatchObject({ connected: false, detail: `${stream.url}/events answers 503 without events` });
  stream.accept();
  await expect.poll(readLast, { timeout: 5_000 }).not.toHaveProperty('detail');
  expect(await readLast()).toMatchObject({ connected: true });
});

it.each([
  ['a server without events', 404, 'CALL_EVENTS=1 in the environment of the server switches events on'],
  ['an answer that is no stream', 204, 'answers 204 without events'],
])('explains %s', async (_, status, detail) => {
  const { stream, readEvents } = await openDesk();
  stream.end(status);
  const page = await readEvents();
  await expect
    .poll(async () => String((await page.waitFor(1, 'server')).at(-1)?.detail), { timeout: 5_000 })
    .toContain(detail);
});

it('explains a server that cannot be reached', async () => {
  const admin = `http://127.0.0.1:${await freePort()}`;
  const { readEvents } = await openDesk({ admin });
  const page = await readEvents();
  const find = async () => String((await page.waitFor(1, 'server')).at(-1)?.detail);
  const detail = `${admin}/events cannot be read: nothing listens there`;
  await expect.poll(find, { timeout: 5_000 }).toBe(detail);
});

it('adds up the webhooks that it has missed', async () => {
  const { stream, readEvents } = await openDesk();
  const page = await readEvents();
  for (const data of ['3', '4', '-1', 'x']) stream.write(`event: missed\ndata: ${data}\n\n`);
  await expect.poll(async () => (await page.waitFor(1, 'server')).at(-1)?.missed).toBe(7);
});

it('survives lines that are no events', async () => {
  const { stream, waitForCall } = await openDesk();
  stream.write('\u0000\ufffd garbage\n:\ndata\ndata: {\n\nevent: webhook\ndata: {"webhook":\n\nid\nretry: x\n\n');
  stream.write(`event: webhook\ndata: ${'['.repeat(10_000)}\n\n`);
  stream.send('webhook', createWebhook());
  await waitForCall(sid);
});

it('survives any JSON as data of an event', async () => {
  const { stream, get, waitForCall, readEvents } = await openDesk();
  const page = await readEvents();
  const members = Object.keys(
    createWebhook({ errors: [], b3: '', message: { type: '' }, cause: 'request', detail: '' }),
  );
  const anyMember = fc.record({ name: fc.constantFrom(...members, 'level', 'time', 'msg'), value: fc.jsonValue() });
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      anyMember,
      fc.constantFrom('webhook', 'log', 'missed', 'x'),
      async (any, { name, value }, type) => {
        stream.send(type, JSON.stringify(any));
        const valid = type === 'log' ? { webhook: 7, level: 30, time: 0, msg: '' } : createWebhook({ webhook: 7 });
        stream.send(type, JSON.stringify({ ...valid, [name]: value }));
      },
    ),
    { numRuns: 300 },
  );
  stream.send('webhook', createWebhook({ webhook: -1, call_sid: 'the-last-one' }));
  await waitForCall('the-last-one');
  const [{ changed } = { changed: [] }] = (await page.waitFor(1, 'calls')).reverse() as [
    { changed: { call_sid: string }[] },
  ];
  for (const { call_sid } of changed) expect((await get(`calls/${encodeURIComponent(call_sid)}`)).status).toBe(200);
});
