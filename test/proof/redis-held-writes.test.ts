import { hash } from 'node:crypto';
import { createClient } from '@redis/client';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { startRedis } from '../helpers/redis.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';

const redis = await startRedis();
const redisPort = Number(new URL(redis.url).port);
const target = { port: redisPort as number | undefined };
const proxy = await startTcpProxy(target);
const open = (url: string) => createRedisStores(url, pino({ level: 'silent' }), createMetrics());
const stores = [open(`redis://127.0.0.1:${proxy.port}`), open(redis.url)] as const;
const [disturbed, other] = stores;
const inside = await createClient({ url: redis.url }).connect();
afterAll(() => {
  inside.destroy();
  for (const store of stores) store.close();
});
await Promise.all(stores.map((store) => store.waitUntilReady()));

const answer = { status: 200, body: '["first"]' } as const;
const later = { status: 200, body: '["later"]' } as const;
const redisKeyOf = (key: string) => `jambonz:answer:${hash('sha256', key, 'base64url')}`;
const save = (store: typeof other, sid: string, set: Record<string, string>) =>
  store.calls.save(sid, { set, remove: [], ended: false }, { spentMs: 0 });

/**
 * Runs `act` while one of two replicas has lost its connection, and resolves when it has another
 * one.
 */
async function whileDisconnected(act: () => Promise<unknown>) {
  target.port = undefined;
  proxy.cut();
  await save(other, 'unseen', { note: '"1"' });
  await expect.poll(() => disturbed.calls.load('unseen')).toEqual({});
  await act();
  target.port = redisPort;
  proxy.cut();
  await save(other, 'again', { note: '"1"' });
  await expect.poll(async () => 'note' in (await disturbed.calls.load('again')), { timeout: 10_000 }).toBe(true);
}

describe('what a replica writes while it has no connection to Redis', () => {
  it('is written when it has one again', async () => {
    await whileDisconnected(async () => {
      await save(disturbed, 'new', { 'data.choice': '"sales"' });
      await disturbed.answers.settle('new', answer, { reach: 'all', ttlMs: 60_000 });
    });
    await expect.poll(() => other.calls.load('new')).toEqual({ 'data.choice': '"sales"' });
    expect(await other.answers.claim('new')).toEqual(answer);
  });

  it('does not replace what another replica has written to call.data meanwhile', async () => {
    await whileDisconnected(async () => {
      await save(disturbed, 'newer', { 'data.choice': '"old"', 'data.tries': '1' });
      await save(other, 'newer', { 'data.choice': '"new"' });
    });
    await expect.poll(() => other.calls.load('newer')).toEqual({ 'data.choice': '"new"', 'data.tries': '1' });
  });

  it('does not release the claim of another replica', async () => {
    await disturbed.answers.claim('released');
    await whileDisconnected(async () => {
      disturbed.answers.settle('released', undefined, { reach: 'all', ttlMs: 60_000 });
      await inside.del(redisKeyOf('released')); // as when the claim has expired
      await other.answers.claim('released');
      await other.answers.settle('released', later, { reach: 'all', ttlMs: 60_000 });
    });
    await save(disturbed, 'after', { note: '"1"' });
    expect(await other.answers.claim('released')).toEqual(later);
  });
});

it('an answer keeps its TTL although a request that waited for it limits the expiry of its claim', async () => {
  const waiting: unknown[] = [];
  for (let index = 0; index < 50; index++) {
    const key = `limited ${index}`;
    await disturbed.answers.claim(key);
    waiting.push(other.answers.claim(key));
    await disturbed.answers.settle(key, answer, { reach: 'all', ttlMs: 602_000 });
  }
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => answer));
  for (let index = 0; index < waiting.length; index++)
    expect(await inside.pTTL(redisKeyOf(`limited ${index}`))).toBeGreaterThan(500_000);
});
