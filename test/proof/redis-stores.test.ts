import { hash } from 'node:crypto';
import { createClient } from '@redis/client';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCall } from '../../server/context/call-memory.ts';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { carrying } from '../helpers/carrying.ts';
import { startRedis } from '../helpers/redis.ts';
import { runOnce } from '../helpers/run-once.ts';

const silent = pino({ level: 'silent' });
const { url } = await startRedis();
/** What Redis knows the answer by. */
const nameOf = (key: string) => `jambonz:answer:${hash('sha256', key, 'base64url')}`;
const stores = [
  createRedisStores(url, silent, createMetrics()),
  createRedisStores(url, silent, createMetrics()),
] as const;
const inside = await createClient({ url }).connect();
afterAll(() => {
  inside.destroy();
  for (const store of stores) store.close();
});
const [{ answers, calls }, other] = stores;
const answer = { status: 200, body: '["é"]' } as const;
await Promise.all(stores.map((store) => store.waitUntilReady()));

async function visit(sid: string, change: (data: Record<string, unknown>) => void = () => {}, ended = false) {
  const { call, saveChanges } = await loadCall(calls, { log: silent }, sid, carrying());
  const found = structuredClone(call.data);
  change(call.data as Record<string, unknown>);
  await saveChanges(ended);
  return found;
}

describe('call memory in Redis', () => {
  it('keeps what webhooks of one call write at the same time on two replicas, each its own member', async () => {
    const both = await Promise.all([
      loadCall(calls, { log: silent }, 'a', carrying({ GREETING: 'Hello' })),
      loadCall(other.calls, { log: silent }, 'a', carrying()),
    ]);
    Object.assign(both[0].call.data, { choice: 'sales' });
    Object.assign(both[1].call.data, { digits: '1' });
    await Promise.all(both.map(({ saveChanges }) => saveChanges(false)));
    const { call } = await loadCall(calls, { log: silent }, 'a', carrying());
    expect(call).toEqual({ sid: 'a', envVars: { GREETING: 'Hello' }, data: { choice: 'sales', digits: '1' } });
  });

  it('loses what a handler takes out of it, and all of it with the last member', async () => {
    await visit('b', (data) => Object.assign(data, { choice: 'sales', tries: 1 }));
    await visit('b', (data) => delete data.tries);
    expect(await visit('b', (data) => delete data.choice)).toEqual({ choice: 'sales' });
    expect(await visit('b')).toEqual({});
    expect(await inside.exists('jambonz:call:b')).toBe(0);
  });

  it.each(['__proto__', 'constructor', 'envVars', ''])('may have a member named %j', async (name) => {
    const note = { value: 'note', enumerable: true, configurable: true, writable: true };
    await visit(`c ${name}`, (data) => Object.defineProperty(data, name, note));
    expect(Object.entries(await visit(`c ${name}`))).toEqual([[name, 'note']]);
  });

  it('is gone a day after its first note, and a minute after the call has ended, whatever is noted late', async () => {
    const left = async () => Math.round((await inside.pTTL('jambonz:call:d')) / 60_000);
    await visit('d', (data) => Object.assign(data, { choice: 'sales' }));
    expect(await left()).toBe(24 * 60);
    await inside.pExpire('jambonz:call:d', 3 * 60_000);
    await visit('d', (data) => Object.assign(data, { tries: 1 }));
    expect(await left()).toBe(3);
    await visit('d', () => {}, true);
    await visit('d', (data) => Object.assign(data, { late: true }));
    expect(await left()).toBe(1);
  });
});

describe('answers in Redis', () => {
  it('are kept for as long as they are said to be, to the byte', async () => {
    expect(await runOnce(answers, 'e', 250_000, async () => answer)).toBeUndefined();
    expect(await runOnce(other.answers, 'e', 250_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
    const left = await inside.pTTL(nameOf('e'));
    expect(left).toBeGreaterThan(240_000);
    expect(left).toBeLessThanOrEqual(250_000);
  });

  it('are run one after the other while they fail, and no more once there is one', async () => {
    const state = { running: 0, most: 0, runs: 0 };
    const run = async () => {
      state.most = Math.max(state.most, ++state.running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      state.running--;
      return ++state.runs < 3 ? undefined : answer;
    };
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, index) => runOnce(index % 2 ? answers : other.answers, 'f', 1000, run)),
    );
    expect(state).toEqual({ running: 0, most: 1, runs: 3 });
    expect(results.filter((result) => result === undefined)).toHaveLength(3);
    expect(results.filter(Boolean)).toEqual([answer, answer, answer]);
  });

  it('are kept although the process that has them ends at once', async () => {
    const leaving = createRedisStores(url, silent, createMetrics());
    await leaving.waitUntilReady();
    await runOnce(leaving.answers, 'h', 60_000, async () => answer);
    await leaving.close();
    expect(await runOnce(answers, 'h', 60_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
  });

  it('are waited for beyond the lease while their run goes on', { timeout: 20_000 }, async () => {
    const slow = runOnce(
      answers,
      'g',
      60_000,
      () => new Promise((resolve) => setTimeout(() => resolve(answer), 4_000)),
    );
    await expect.poll(() => inside.exists(nameOf('g'))).toBe(1);
    expect(await runOnce(other.answers, 'g', 60_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
    await slow;
  });
});

it('an end does not wait for a Redis that hangs', async () => {
  const redis = await startRedis();
  const leaving = createRedisStores(redis.url, silent, createMetrics());
  await leaving.waitUntilReady();
  redis.hang();
  await runOnce(leaving.answers, 'i', 60_000, async () => answer);
  const start = performance.now();
  await leaving.close();
  expect(performance.now() - start).toBeLessThan(2_000);
});
