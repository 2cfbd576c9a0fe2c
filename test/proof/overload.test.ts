import { once } from 'node:events';
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { describe, expect, it, vi } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { say } from '../../generated/server/verbs.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { createApp } from '../../server/app.ts';
import { createServices } from '../../server/services.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { deliver } from '../helpers/deliver.ts';
import { atEnd } from '../support/at-end.ts';
import { listen } from '../support/listen.ts';
import { sendRaw, webhookRequest } from '../support/send-raw.ts';

// A budget of 1 MB for requests in flight, and 44 connections (31 for requests, 13 idle ones).
vi.mock('node:v8', async (original) => ({
  ...(await original<typeof import('node:v8')>()),
  getHeapStatistics: () => ({ heap_size_limit: 6_000_000 }),
}));

const secret = 'wh_secret';
const metrics = createMetrics();
const newCall = exampleOf('answerCall');
const { url, log } = await serve({
  config: { bodyLimitBytes: 10_000, secrets: [{ value: secret }] },
  metrics,
  handlers: {
    answerCall: async ({ body }) => {
      if (body.caller_name === 'slow') await sleep(300);
      return [say({ text: 'x'.repeat(body.caller_name === 'long' ? 200_000 : 1) })];
    },
  },
});
const chunkedHead =
  'POST /webhooks/call HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${' '.repeat(bytes)}\r\n`;

interface Client {
  socket: Socket;
  received: string;
  isClosed: boolean;
}

/** Connects to the server and sends `text`. */
async function open(text = '', to = url): Promise<Client> {
  const socket = connect(Number(new URL(to).port), '127.0.0.1');
  atEnd(() => socket.destroy());
  socket.on('error', () => {});
  const client: Client = { socket, received: '', isClosed: false };
  socket.once('close', () => Object.assign(client, { isClosed: true }));
  socket.on('data', (data) => {
    client.received += data;
  });
  await once(socket, 'connect');
  socket.write(text);
  return client;
}

const statusOf = async () => (await deliver(url, { body: newCall, secret })).status;

describe('a server whose memory budget is used up', () => {
  it('refuses the oldest incomplete uploads with 503, and answers a new webhook', async () => {
    const uploads: Client[] = [];
    for (let opened = 0; opened < 30; opened++) uploads.push(await open(chunkedHead + chunk(9_900)));
    expect(await statusOf()).toBe(200);
    await vi.waitFor(() => expect(uploads[0]?.received).toMatch(/^HTTP\/1\.1 503 [\s\S]*try again/));
    expect(uploads.at(-1)?.received).toBe('');
    const refused = uploads.filter(({ received }) => received.startsWith('HTTP/1.1 503'));
    expect(refused.length).toBeGreaterThan(8);
    expect(refused.length).toBeLessThan(25);
    expect(log).toContainEqual(expect.objectContaining({ status: 503, outcome: 'refusal' }));
    expect(await metrics.registry.metrics()).toContain(`webhook_refusals_total{code="overload"} ${refused.length}`);
    for (const { socket } of uploads) socket.destroy();
  });

  it('refuses no more incomplete uploads than a new webhook needs', async () => {
    const uploads: Client[] = [];
    for (let opened = 0; opened < 30; opened++) uploads.push(await open(chunkedHead + chunk(1)));
    expect(await statusOf()).toBe(200);
    await sleep(50);
    const refused = uploads.filter(({ received }) => received.startsWith('HTTP/1.1 503'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(15);
    for (const { socket } of uploads) socket.destroy();
  });

  it('refuses a new webhook with 503 only while handlers hold the budget, and a small one even then', async () => {
    const body = { ...newCall, caller_name: 'slow', x: ' '.repeat(8_000) };
    const slow = [1, 2, 3].map(() => deliver(url, { body: { ...body, call_sid: String(Math.random()) }, secret }));
    await sleep(100);
    expect(await statusOf()).toBe(200);
    const statuses = (await Promise.all(slow)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 503, 503]);
  });

  it('disconnects the client that has not read an answer for longest', async () => {
    const body = JSON.stringify({ ...newCall, caller_name: 'long' });
    const signed =
      `${webhookRequest('/webhooks/call', {}).split('\n\n')[0]}\n${signatureHeader}: ${sign(body, secret)}\n\n`
        .replace('Connection: close\n', '')
        .replace(/Content-Length: \d+/, `Content-Length: ${Buffer.byteLength(body)}`)
        .replaceAll('\n', '\r\n');
    const readers: Client[] = [];
    for (let opened = 0; opened < 3; opened++) {
      const reader = await open();
      reader.socket.pause();
      for (let sent = 0; sent < 16; sent++) {
        reader.socket.write(signed + body);
        await sleep(5);
      }
      readers.push(reader);
    }
    expect(await statusOf()).toBe(200);
    await sleep(50);
    for (const { socket } of readers) socket.resume();
    await vi.waitFor(() => expect(readers[0]?.isClosed).toBe(true));
    for (const { socket } of readers) socket.destroy();
  });
});

it('pipelined requests without Host hold no memory once they are answered', { timeout: 20_000 }, async () => {
  const client = await open();
  const requests = `OPTIONS /webhooks/call HTTP/1.1\r\nHost: x\r\n\r\n${'GET /x HTTP/1.1\r\n\r\n'.repeat(14)}`;
  for (let sent = 1; sent <= 150; sent++) {
    client.socket.write(requests);
    await vi.waitFor(() => expect(client.received.match(/Host is missing/g)).toHaveLength(sent * 14), { interval: 1 });
  }
  const body = { ...newCall, x: ' '.repeat(8_000) };
  expect((await deliver(url, { body, secret })).status).toBe(200);
  await sleep(50); // an eviction would close the connection
  expect(client.isClosed).toBe(false);
});

describe('a refusal of an incomplete request', () => {
  it('closes the connection of a body in many small chunks at once', async () => {
    const client = await open(`${chunkedHead}${chunk(1).repeat(20_000)}`);
    await vi.waitFor(() => expect(client.isClosed).toBe(true), { timeout: 1_000 });
    expect(await metrics.registry.metrics()).toMatch(/webhook_refusals_total\{code="protocol"\} \d+/);
  });

  it('closes the connection, after at most 2 seconds and few more bytes than it allows', async () => {
    const { socket } = await open(chunkedHead);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    let sentBytes = 0;
    const flood = () => {
      while (socket.writable && socket.write(chunk(60_000))) sentBytes += 60_000;
    };
    socket.on('drain', flood);
    flood();
    const start = performance.now();
    await closed;
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(sentBytes).toBeLessThan(15_000_000); // 2 MB, and what the operating system buffers
  });

  it.each(['Content-Length: 1500000', 'Transfer-Encoding: chunked'])(
    'reaches a client that sends 1.5 MB before it reads: %s',
    async (framing) => {
      const body = framing.startsWith('Content') ? ' '.repeat(1_500_000) : `${chunk(1_500_000)}0\r\n\r\n`;
      const { socket } = await open();
      socket.pause();
      const text = chunkedHead.replace('Transfer-Encoding: chunked', framing) + body;
      for (let sent = 0; sent < text.length; sent += 100_000) {
        socket.write(text.slice(sent, sent + 100_000));
        await sleep(20);
      }
      const [answer] = await Promise.all([once(socket, 'data'), socket.resume()]);
      expect(String(answer)).toMatch(/^HTTP\/1\.1 413 [\s\S]*Connection: close/);
      await once(socket, 'close');
    },
  );

  it('keeps the connection of a complete request', async () => {
    const client = await open(`${chunkedHead.replace('/json', '/xml')}2\r\n{}\r\n0\r\n\r\n`);
    await vi.waitFor(() => expect(client.received).toMatch(/^HTTP\/1\.1 415 /));
    expect(client.received).toMatch('Connection: keep-alive');
  });
});

it.each([
  ['gzip, chunked', 501],
  ['identity, chunked', 501],
  ['identity', 501],
  ['gzip', 501],
  ['chunked, chunked', 400],
  ['chunked, gzip', 400],
  ['Chunked', 401],
])('a request with "Transfer-Encoding: %s" is answered with %i', async (coding, status) => {
  const text = `${chunkedHead.replace('chunked', coding)}2\r\n{}\r\n0\r\n\r\n`.replace(
    'Host',
    'Connection: close\r\nHost',
  );
  expect(await sendRaw(url, text.replaceAll('\r\n', '\n'))).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

it('the oldest idle connections are closed beyond the limit, and that of jambonz is not', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  atEnd(() => agent.destroy());
  const body = JSON.stringify(newCall);
  const send = async () => {
    const headers = { 'content-type': 'application/json', [signatureHeader]: sign(body, secret) };
    const req = request(`${url}/webhooks/call`, { method: 'POST', agent, headers }).end(body);
    const [res] = await once(req, 'response');
    res.resume();
    await once(res, 'end');
    return { status: res.statusCode, isReused: req.reusedSocket };
  };
  expect((await send()).status).toBe(200);
  const idle: Client[] = [];
  for (let opened = 0; opened < 90; opened++)
    idle.push(await open(opened % 2 ? 'POST /webhooks/call HTTP/1.1\r\n' : ''));
  await vi.waitFor(() => expect(idle.filter(({ isClosed }) => isClosed).length).toBeGreaterThanOrEqual(36));
  expect(idle[0]?.isClosed).toBe(true);
  expect(idle.at(-1)?.isClosed).toBe(false);
  expect(await send()).toEqual({ status: 200, isReused: true });
});

/** Creates an application to be mounted in another Express application. */
function createInnerApp() {
  return createApp({
    contract: loadContract(),
    handlers,
    services: createServices(),
    config: { bodyLimitBytes: 10_000 },
    log: createLog('silent'),
  });
}

it('uploads do not keep a webhook from an application of createApp() that another Express application mounts', async () => {
  const app = await createInnerApp();
  const outer = express().use('/voice', app);
  const url = await listen((req: IncomingMessage, res: ServerResponse) => outer(req, res));
  const uploads: Client[] = [];
  for (let opened = 0; opened < 30; opened++)
    uploads.push(await open(chunkedHead.replace('/webhooks', '/voice/webhooks') + chunk(9_900), url));
  expect((await deliver(url, { path: '/voice/webhooks/call', body: newCall })).status).toBe(200);
  await vi.waitFor(() => expect(uploads[0]?.received).toMatch(/^HTTP\/1\.1 503 /));
});

it.each(['POST', 'DELETE'])(
  'a %s request that an outer Express application answers holds no memory',
  async (method) => {
    const app = await createInnerApp();
    const outer = express().use((req, res, next) => {
      if (req.headers['x-early'] === 'at the end') req.once('end', () => res.end('early'));
      next();
      if (req.headers['x-early'] === 'at once') res.end('early');
    }, app);
    const url = await listen(outer);
    const headers = { 'x-early': method === 'POST' ? 'at the end' : 'at once', 'content-type': 'application/json' };
    for (let sent = 0; sent < 40; sent++) {
      const response = await fetch(`${url}/webhooks/call`, { method, headers, body: JSON.stringify(newCall) });
      expect(await response.text()).toBe('early');
    }
    expect((await deliver(url, { body: newCall })).status).toBe(200);
  },
);
