import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { startRedis } from '../helpers/redis.ts';
import { measureTime } from '../helpers/start-troubled.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { createMenuWebhook, newCall, startReplica } from './replicas.ts';

const target = { port: (await startRedis()).server.port, delayMs: 0 };
const proxy = await startTcpProxy(target);
const { url } = await startReplica(`redis://127.0.0.1:${proxy.port}`);

/**
 * Sends seven webhooks, one after the other. Resolves with the milliseconds of the fastest answer.
 */
async function measureFastest(createSend: () => (url: string) => Promise<{ status: number }>): Promise<number> {
  const times: number[] = [];
  for (let sent = 0; sent < 7; sent++) {
    const [{ status }, milliseconds] = await measureTime(createSend()(url));
    expect(status).toBe(200);
    times.push(milliseconds);
  }
  return Math.min(...times);
}

/** What the server needs without Redis. */
const ownMs = 40;

it('a signed webhook waits for one round trip to Redis if it changes no call memory, and for two if it does', async () => {
  target.delayMs = 40;
  const unchanged = await measureFastest(() => createMenuWebhook(randomUUID()));
  const changed = await measureFastest(() => newCall().send);
  expect([unchanged, changed].map((ms) => Math.floor(ms / 80))).toEqual([1, 2]);
});

it('a webhook waits for a distant Redis for 200 ms in all', { timeout: 30_000 }, async () => {
  target.delayMs = 75;
  expect(await measureFastest(() => newCall().send)).toBeLessThan(200 + ownMs);
  expect(await measureFastest(() => createMenuWebhook(randomUUID()))).toBeLessThan(150 + ownMs);
});
