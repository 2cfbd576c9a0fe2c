import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { say } from '../../generated/server/verbs.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { webhookRequest } from '../support/send-raw.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const { url, client, log } = await serve();
const idle = await serve();
const [head = '', body = ''] = webhookRequest('/webhooks/call', newCall)
  .replaceAll('\n', '\r\n')
  .split(/(?<=\r\n\r\n)/);

/**
 * Sends `first` at once and then one byte of `rest` every 250 ms. Resolves with the answer and the
 * seconds until the server closes the connection.
 */
async function sendSlowly(first: string, rest: string): Promise<{ answer: string; seconds: number }> {
  const { port, hostname } = new URL(url);
  const start = performance.now();
  const socket = connect(Number(port), hostname);
  socket.write(first);
  let sent = 0;
  const timer = setInterval(() => socket.write(rest[sent++ % rest.length] as string), 250);
  socket.on('error', () => {}); // the server may close the connection during a write
  const answer = await text(socket).catch(() => '');
  clearInterval(timer);
  return { answer, seconds: (performance.now() - start) / 1000 };
}

describe.concurrent('a slow client', { timeout: 30_000 }, () => {
  it('is disconnected five seconds after incomplete headers', async ({ expect }) => {
    const { answer, seconds } = await sendSlowly('POST /webhooks/call HTTP/1.1\r\nX: ', 'x');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(seconds).toBeGreaterThan(4.9);
    expect(seconds).toBeLessThan(7);
  });

  it('that sends nothing is disconnected without an answer and a line in the log', async ({ expect }) => {
    expect(await text(connect(Number(new URL(idle.url).port), '127.0.0.1'))).toBe('');
    expect(idle.log).toEqual([]);
  });

  it('is disconnected ten seconds after an incomplete body', async ({ expect }) => {
    const { answer, seconds } = await sendSlowly(head, ' ');
    expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(seconds).toBeGreaterThan(9.9);
    expect(seconds).toBeLessThan(12);
  });

  it('is disconnected after an incomplete chunked body', async ({ expect }) => {
    const chunked = head.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked');
    const { seconds } = await sendSlowly(chunked, '1\r\n \r\n');
    expect(seconds).toBeLessThan(12);
  });

  it('is disconnected ten seconds after an answer that it does not read', async ({ expect }) => {
    const metrics = createMetrics();
    const answerCall = () => [say({ text: 'x'.repeat(5_000_000) })];
    const { url } = await serve({ handlers: { answerCall }, metrics });
    const socket = connect(Number(new URL(url).port), '127.0.0.1').pause();
    socket.on('error', () => {});
    socket.write((head + body).replace('Connection: close\r\n', '').repeat(2));
    await sleep(9_000);
    expect(metrics.inFlight.webhooks).toBeGreaterThan(0);
    await expect.poll(() => metrics.inFlight.webhooks, { timeout: 3_000 }).toBe(0);
    socket.destroy();
  });

  it('does not delay other clients, even with 200 connections', async ({ expect }) => {
    const slow = Array.from({ length: 200 }, () => sendSlowly(head, ' '));
    const { response } = await client.POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(200);
    await Promise.all(slow);
  });
});

it('a client that disconnects in the middle of a body causes no error in the log of the server', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(head + body.slice(0, 10));
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('ready', resolve));
  socket.destroy();
  expect((await client.OPTIONS('/webhooks/call')).response.status).toBe(200);
  expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
