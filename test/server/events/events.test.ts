import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';
import { createAdminApp } from '../../../server/admin/admin-app.ts';
import { EventStream } from '../../../server/events/event-stream.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { createMetrics } from '../../../server/telemetry/metrics.ts';
import { anyText } from '../../helpers/any-text.ts';
import { deliver } from '../../helpers/deliver.ts';
import { openSocket } from '../../helpers/open-socket.ts';
import { readEvents } from '../../helpers/read-events.ts';
import { createSignedWebhook, secret } from '../../helpers/signed-webhook.ts';
import { atEnd } from '../../support/at-end.ts';
import { listen } from '../../support/listen.ts';
import { sendRaw } from '../../support/send-raw.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');

/** Serves the application with an event stream, on a public and an admin listener. */
async function serveWithEvents(options: Parameters<typeof serve>[0] = {}) {
  const events = new EventStream();
  const log = createLog('info', { destination: { write: () => {} }, onLine: (line) => events.addLogLine(line) });
  const { url, socketUrl } = await serve({
    log,
    onInvalidReply: 'fallback',
    ...options,
    observers: [(format) => events.add('webhook', format)],
  });
  return { url, socketUrl, events, adminUrl: await serveAdmin(events) };
}

function serveAdmin(events?: EventStream, adminHost = '127.0.0.1') {
  const config = { adminHost } as never;
  return listen(
    createAdminApp({ contract: loadContract(), metrics: createMetrics(), config, events, isReady: () => true }),
  );
}

/** Opens a reader that stops reading after the head of the answer, until `resume`. */
function openSlowReader(adminUrl: string) {
  const socket = connect(Number(new URL(adminUrl).port), '127.0.0.1');
  atEnd(() => socket.destroy());
  socket.write('GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  socket.setEncoding('utf8').once('data', () => socket.pause());
  let text = '';
  return {
    resume() {
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.resume();
    },
    text: () => text,
    /** Returns how many webhooks were read, or counted as missed. */
    count() {
      const missed = [...text.matchAll(/event: missed\r?\ndata: (\d+)/g)].map(([, count]) => Number(count));
      return missed.reduce((sum, count) => sum + count, [...text.matchAll(/event: webhook/g)].length);
    },
  };
}

describe('the event stream', () => {
  it('shows a webhook with its body, its reply and the log lines of its handler', async () => {
    const { url, adminUrl } = await serveWithEvents({
      handlers: {
        answerCall: ({ log }) => {
          log.info({ choice: 7 }, 'chosen');
          return [say({ text: 'Hello' })];
        },
      },
    });
    const reader = await readEvents(adminUrl);
    const at = Date.now();
    await deliver(url, { body: `\r\n${JSON.stringify(newCall, null, 2)}`, path: '/webhooks/call?x=1' });
    const [event] = await reader.waitFor(1);
    expect(event).toEqual({
      webhook: 1,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      ms: expect.any(Number),
      transport: 'http',
      method: 'POST',
      url: '/webhooks/call?x=1',
      operation: 'answerCall',
      call_sid: newCall.call_sid,
      outcome: 'reply',
      status: 200,
      body: newCall,
      reply: [{ verb: 'say', text: 'Hello' }],
    });
    expect(Math.abs(Date.parse(String(event?.at)) - at)).toBeLessThan(1_000);
    const [line] = await reader.waitFor(1, 'log');
    expect(line).toMatchObject({ webhook: 1, level: 30, msg: 'chosen', choice: 7, call_sid: newCall.call_sid });
  });

  it('shows a message over a WebSocket with its type and the path of its operation', async () => {
    const { socketUrl, adminUrl } = await serveWithEvents();
    const reader = await readEvents(adminUrl);
    const { ask } = await openSocket(`${socketUrl}/webhooks/call`);
    await ask({ type: 'session:new', msgid: 'm1', call_sid: newCall.call_sid, data: newCall });
    const [event] = await reader.waitFor(1);
    expect(event).toMatchObject({
      transport: 'websocket',
      method: 'POST',
      url: '/webhooks/call',
      message: { type: 'session:new', msgid: 'm1', call_sid: newCall.call_sid },
      body: newCall,
      reply: expect.arrayContaining([expect.objectContaining({ verb: 'gather' })]),
    });
    expect(event?.message).not.toHaveProperty('data');
  });

  it('shows what a handler returned and each mistake in it if the fallback is sent', async () => {
    const { url, adminUrl } = await serveWithEvents({
      handlers: { answerCall: () => [{ verb: 'say', txt: 'Hello' }, hangup()] } as never,
    });
    const reader = await readEvents(adminUrl);
    await deliver(url, { body: newCall });
    expect((await reader.waitFor(1))[0]).toMatchObject({
      outcome: 'fallback',
      status: 200,
      cause: 'invalid_reply',
      detail: '/0/txt say: unknown property, did you mean text?',
      errors: [{ pointer: '/0/txt', detail: 'say: unknown property, did you mean text?' }],
      returned: [{ verb: 'say', txt: 'Hello' }, { verb: 'hangup' }],
      reply: expect.arrayContaining([expect.objectContaining({ verb: 'say' })]),
    });
  });

  it('shows where a handler has thrown, and the answer does not', async () => {
    const { url, adminUrl } = await serveWithEvents({
      handlers: {
        answerCall: () => {
          throw new Error('the CRM is down');
        },
      },
    });
    const reader = await readEvents(adminUrl);
    const { text } = await deliver(url, { body: newCall });
    const [event] = await reader.waitFor(1);
    expect(event?.detail).toMatch(/^the CRM is down \(test\/server\/events\/events\.test\.ts:\d+\)$/);
    expect(text).not.toContain('events.test.ts');
  });

  it('shows refusals with their problem, and a retry with the stored answer', async () => {
    const { url, adminUrl } = await serveWithEvents({ config: { secrets: [{ value: secret }] } });
    const reader = await readEvents(adminUrl);
    await deliver(url, { body: newCall });
    await deliver(url, { body: '{', secret, path: '/webhooks/auth' });
    await deliver(url, { body: {}, secret, path: '/webhooks/auth' });
    const send = createSignedWebhook('/webhooks/call', newCall);
    for (let sent = 0; sent < 2; sent++) await send(url);
    const [unsigned, broken, invalid, first, retry] = await reader.waitFor(5);
    expect(unsigned).toMatchObject({
      outcome: 'refusal',
      status: 401,
      detail: expect.stringContaining('Jambonz-Signature'),
    });
    expect(unsigned).not.toHaveProperty('body');
    expect(broken).toMatchObject({ status: 400, reply: { detail: expect.stringContaining('not JSON') } });
    expect(invalid).toMatchObject({ status: 400, body: {}, errors: expect.arrayContaining([expect.any(Object)]) });
    expect(retry).toMatchObject({ outcome: 'replay', status: 200, reply: first?.reply, b3: first?.b3 });
    const all = reader.events.map(({ data }) => data.webhook);
    expect(all).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows any JSON body as it was sent', async () => {
    const { url, adminUrl } = await serveWithEvents();
    const reader = await readEvents(adminUrl);
    const value = fc.jsonValue({ maxDepth: 3 });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyText(), value, fc.constantFrom(0, 2), async (text, more, indent) => {
        const body = { ...newCall, customerData: { text, more } };
        await deliver(url, { body: JSON.stringify(body, null, indent) });
        const events = await reader.waitFor(++count);
        expect(events.at(-1)?.body).toEqual(JSON.parse(JSON.stringify(body)));
      }),
      { numRuns: 30 },
    );
  });

  it('begins with the kept events, or with those after Last-Event-ID', async () => {
    const { url, adminUrl } = await serveWithEvents();
    for (let sent = 0; sent < 3; sent++) await deliver(url, { body: newCall });
    const first = await readEvents(adminUrl);
    await first.waitFor(3);
    const [, second] = first.events;
    const later = await readEvents(adminUrl, second?.id);
    await later.waitFor(1);
    expect(later.events).toEqual(first.events.slice(2));
    const other = await readEvents(adminUrl, '00000000-1');
    await other.waitFor(3);
    expect(other.events).toEqual(first.events);
  });

  it('leaves out events beyond 200 at once and tells how many, and keeps two million characters', async () => {
    const stream = new EventStream();
    const adminUrl = await serveAdmin(stream);
    let formatted = 0;
    const add = (webhook: number, text = '') =>
      stream.add('webhook', () => {
        formatted++;
        return JSON.stringify({ webhook, text });
      });
    for (let number = 0; number < 3_000; number++) add(number);
    const kept = formatted;
    expect(kept).toBeLessThan(220);
    await sleep(50);
    add(3_000);
    const reader = await readEvents(adminUrl);
    await expect.poll(() => reader.events.at(-1)?.data).toEqual({ webhook: 3_000, text: '' });
    expect(reader.events.filter(({ type }) => type === 'webhook').length).toBeLessThanOrEqual(220);
    const counts = reader.events.filter(({ type }) => type === 'missed').map(({ data }) => Number(data));
    expect(counts.reduce((sum, count) => sum + count)).toBe(3_000 - kept);
    await sleep(600);
    for (let number = 0; number < 100; number++) add(number, 'x'.repeat(99_900));
    const late = await readEvents(adminUrl);
    await late.waitFor(19);
    expect(late.events.filter(({ type }) => type === 'webhook').length).toBeLessThan(21);
  });

  it('never waits for a reader that does not read, and tells it how many events it has missed', async () => {
    const stream = new EventStream();
    const adminUrl = await serveAdmin(stream);
    const slow = openSlowReader(adminUrl);
    const other = await readEvents(adminUrl);
    const number = 200;
    for (let sent = 0; sent < number; sent++) {
      stream.add('webhook', () => JSON.stringify({ webhook: sent, text: 'x'.repeat(100_000) }));
      if (sent % 15 === 0) await other.waitFor(sent);
    }
    await other.waitFor(number);
    slow.resume();
    await expect.poll(slow.text, { timeout: 5_000 }).toContain(`"webhook":${number - 1},`);
    expect(slow.text()).toContain('event: missed');
    expect(slow.count()).toBe(number);
  });

  it('accounts for each event to a reader that stops reading while the ring turns over many times', async () => {
    const stream = new EventStream();
    const adminUrl = await serveAdmin(stream);
    const slow = openSlowReader(adminUrl);
    await sleep(50);
    let added = 0;
    for (let round = 0; round < 40; round++) {
      for (let each = 0; each < 400; each++)
        stream.add('webhook', () => JSON.stringify({ webhook: ++added, x: 'x'.repeat(3_000) }));
      await sleep(10);
    }
    const count = 40 * 400;
    slow.resume();
    await expect.poll(slow.count, { timeout: 5_000 }).toBe(count);
  });

  it('keeps the webhook of a handler that writes thousands of log lines', async () => {
    const { url, adminUrl } = await serveWithEvents({
      handlers: {
        answerCall: ({ log }) => {
          for (let line = 0; line < 5_000; line++) log.info({ line }, 'busy');
          return [say({ text: 'Hello' })];
        },
      },
    });
    const reader = await readEvents(adminUrl);
    await deliver(url, { body: newCall });
    expect((await reader.waitFor(1))[0]).toMatchObject({ operation: 'answerCall', status: 200 });
  });

  it('refuses web pages of other origins, rebound hosts and more than ten readers', async () => {
    const adminUrl = await serveAdmin(new EventStream(), 'admin.internal');
    const ask = (headers: string) => sendRaw(adminUrl, `GET /events HTTP/1.1\n${headers}\nConnection: close\n\n`);
    expect(await ask('Host: evil.example')).toMatch(/^HTTP\/1\.1 403 .*it is "evil\.example"/s);
    expect(await ask('Host: 127.0.0.1.evil.example:80')).toMatch('403');
    expect(await ask('Host: 127.0.0.1\nOrigin: http://evil.example')).toMatch(/403 .*this one is "http:\/\/evil/s);
    expect(await ask('Host: 127.0.0.1\nOrigin: null')).toMatch('403');
    expect(await ask('Host: 127.0.0.1\nSec-Fetch-Site: cross-site')).toMatch('403');
    const status = async (host: string) => {
      const socket = connect(Number(new URL(adminUrl).port), '127.0.0.1');
      socket.write(`GET /events HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      const [data] = await new Promise<[Buffer]>((resolve) => socket.once('data', (chunk) => resolve([chunk])));
      socket.destroy();
      return data.toString().slice(9, 12);
    };
    for (const host of ['127.0.0.1:3001', 'localhost', '[::1]', '10.0.0.7', 'admin.internal:3001'])
      expect({ host, status: await status(host) }).toEqual({ host, status: '200' });
    const readers = await Promise.all(Array.from({ length: 10 }, () => readEvents(adminUrl)));
    expect((await fetch(`${adminUrl}/events`)).status).toBe(503);
    readers[0]?.close();
    await expect.poll(async () => (await fetch(`${adminUrl}/events`)).status).toBe(200);
  });

  it('is off unless it is switched on, and says how', async () => {
    const response = await fetch(`${await serveAdmin()}/events`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('CALL_EVENTS=1');
  });
});

it('the index of the admin listener lists what answers there', async () => {
  const adminUrl = await serveAdmin(new EventStream());
  const page = await (await fetch(adminUrl)).text();
  const paths = [...page.matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
  expect(paths).toContain('/metrics');
  for (const path of paths) {
    const abort = new AbortController();
    const { status, headers } = await fetch(adminUrl + path, { signal: abort.signal });
    abort.abort();
    expect({ path, found: status === 200 || path?.startsWith('/docs') }).toEqual({ path, found: true });
    expect(headers.get('content-type')).not.toBeNull();
  }
  expect(page).not.toContain('off');
  expect(await (await fetch(await serveAdmin())).text()).toContain('off: CALL_EVENTS=1');
});
