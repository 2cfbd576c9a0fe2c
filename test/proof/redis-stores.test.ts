import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createClient } from '@redis/client';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { loadCall } from '../helpers/load-call.ts';
import { startRedis } from '../helpers/redis.ts';
import { runOnce } from '../helpers/run-once.ts';
import { simulateEnvVars } from '../helpers/simulate-env-vars.ts';

const silent = pino({ level: 'silent' });
const { url } = await startRedis();
/** Returns the Redis key of an answer. */
const redisKeyOf = (key: string) => `jambonz:answer:${hash('sha256', key, 'base64url')}`;
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

async function changeCallData(sid: string, change: (data: Record<string, unknown>) => void = () => {}, ended = false) {
  const { call, saveChanges } = await loadCall(calls, { log: silent }, sid, simulateEnvVars());
  const found = structuredClone(call.data);
  change(call.data as Record<string, unknown>);
  await saveChanges(ended);
  return found;
}

describe('call.data in Redis', () => {
  it('keeps the members that two replicas write at the same time', async () => {
    const both = await Promise.all([
      loadCall(calls, { log: silent }, 'a', simulateEnvVars({ GREETING: 'Hello' })),
      loadCall(other.calls, { log: silent }, 'a', simulateEnvVars()),
    ]);
    Object.assign(both[0].call.data, { choice: 'sales' });
    Object.assign(both[1].call.data, { digits: '1' });
    await Promise.all(both.map(({ saveChanges }) => saveChanges(false)));
    const { call } = await loadCall(calls, { log: silent }, 'a', simulateEnvVars());
    const data = { choice: 'sales', digits: '1' };
    expect(call).toEqual({ sid: 'a', envVars: { GREETING: 'Hello' }, data, send: expect.any(Function) });
  });

  it('loses the members that a handler deletes, and its Redis key when the last member is deleted', async () => {
    await changeCallData('b', (data) => Object.assign(data, { choice: 'sales', tries: 1 }));
    await changeCallData('b', (data) => delete data.tries);
    expect(await changeCallData('b', (data) => delete data.choice)).toEqual({ choice: 'sales' });
    expect(await changeCallData('b')).toEqual({});
    expect(await inside.exists('jambonz:call:b')).toBe(0);
  });

  it.each(['__proto__', 'constructor', 'envVars', ''])('can have a member named %j', async (name) => {
    const note = { value: 'note', enumerable: true, configurable: true, writable: true };
    await changeCallData(`c ${name}`, (data) => Object.defineProperty(data, name, note));
    expect(Object.entries(await changeCallData(`c ${name}`))).toEqual([[name, 'note']]);
  });

  it('has a key of limited length, also for a call_sid of 100,000 characters', async () => {
    const sid = 'long'.repeat(25_000);
    await changeCallData(sid, (data) => Object.assign(data, { choice: 'sales' }));
    expect(await changeCallData(sid)).toEqual({ choice: 'sales' });
    expect((await inside.keys('jambonz:call:*')).filter((key) => key.length > 200)).toEqual([]);
  });

  it('is without the values in Redis that are not JSON, which are removed', async () => {
    const junk = Array.from({ length: 10_000 }, (_, index) => [`data.junk ${index}`, 'junk']);
    await inside.hSet('jambonz:call:junk', Object.fromEntries(junk));
    await inside.hSet('jambonz:call:junk', { 'data.odd': '{"cut', 'data.even': '2', envVars: 'undefined' });
    expect(await changeCallData('junk')).toEqual({ even: 2 });
    expect(await inside.hGetAll('jambonz:call:junk')).toEqual({ 'data.even': '2' });
  });

  it('drops what concurrent webhooks of all replicas add beyond its limit, in any language', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        loadCall(stores[index % 2 ? 0 : 1].calls, { log: silent }, 'flood', simulateEnvVars()),
      ),
    );
    for (const [index, { call }] of all.entries()) Object.assign(call.data, { [`text ${index}`]: '中'.repeat(25_000) });
    await Promise.all(all.map(({ saveChanges }) => saveChanges(false)));
    expect(Object.keys(await changeCallData('flood', (data) => delete data['text 0']))).toHaveLength(2);
    // The largest data of one webhook is within the limit of Redis.
    await changeCallData('flood', (data) => {
      for (const name of Object.keys(data)) delete data[name];
      data.text = '中'.repeat(63_800);
    });
    expect(await changeCallData('flood')).toEqual({ text: '中'.repeat(63_800) });
  });

  it('expires one day after it was first stored, or one minute after the end of the call, despite late writes', async () => {
    const readTtlMinutes = async () => Math.round((await inside.pTTL('jambonz:call:d')) / 60_000);
    await changeCallData('d', (data) => Object.assign(data, { choice: 'sales' }));
    expect(await readTtlMinutes()).toBe(24 * 60);
    await inside.pExpire('jambonz:call:d', 3 * 60_000);
    await changeCallData('d', (data) => Object.assign(data, { tries: 1 }));
    expect(await readTtlMinutes()).toBe(3);
    await changeCallData('d', () => {}, true);
    await changeCallData('d', (data) => Object.assign(data, { late: true }));
    expect(await readTtlMinutes()).toBe(1);
  });
});

describe('answers in Redis', () => {
  it('stay byte-identical until their TTL expires', async () => {
    expect(await runOnce(answers, 'e', 250_000, async () => answer)).toBeUndefined();
    expect(await runOnce(other.answers, 'e', 250_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
    const ttlMs = await inside.pTTL(redisKeyOf('e'));
    expect(ttlMs).toBeGreaterThan(240_000);
    expect(ttlMs).toBeLessThanOrEqual(250_000);
  });

  it('are computed by one of several concurrent requests at a time, until one request succeeds', async () => {
    const state = { running: 0, maxRunning: 0, runs: 0 };
    const run = async () => {
      state.maxRunning = Math.max(state.maxRunning, ++state.running);
      await new Promise((resolve) => setTimeout(resolve, 30));
      state.running--;
      return ++state.runs < 3 ? undefined : answer;
    };
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, index) => runOnce(index % 2 ? answers : other.answers, 'f', 1000, run)),
    );
    expect(state).toEqual({ running: 0, maxRunning: 1, runs: 3 });
    expect(results.filter((result) => result === undefined)).toHaveLength(3);
    expect(results.filter(Boolean)).toEqual([answer, answer, answer]);
  });

  it.each([
    'junk',
    '5',
    '"text"',
    '{"status":200}',
    '{"status":500,"body":""}',
    '{"status":204,"body":5}',
    '{"status":204,"body":"[]"}',
    '{"status":200,"body":5}',
    '{"status":200,"body":"hello"}',
    '{"status":200,"body":"","mark":"\\n"}',
  ])('are computed if Redis has a value that is no answer: %s', async (value) => {
    const key = `foreign ${value}`;
    await inside.set(redisKeyOf(key), value);
    expect(await runOnce(answers, key, 60_000, async () => answer)).toBeUndefined();
    expect(await runOnce(other.answers, key, 60_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
  });

  it('are awaited by at most 16 requests of a replica, which poll Redis as one', async () => {
    await answers.claim('busy');
    const waiting = Array.from({ length: 40 }, () => answers.claim('busy'));
    const countGets = async () => Number(/cmdstat_get:calls=(\d+)/.exec(await inside.info('commandstats'))?.[1]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = await countGets();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await countGets()) - before).toBeLessThan(50);
    await answers.settle('busy', answer, { reach: 'all', ttlMs: 1_000 });
    const found = await Promise.all(waiting);
    expect(found.filter((each) => each === 'busy')).toHaveLength(24);
    expect(found.filter((each) => each !== 'busy')).toEqual(Array.from({ length: 16 }, () => answer));
  });

  it('are kept if a process closes its Redis connection right after it stores them', async () => {
    const leaving = createRedisStores(url, silent, createMetrics());
    await leaving.waitUntilReady();
    await runOnce(leaving.answers, 'h', 60_000, async () => answer);
    await leaving.close();
    expect(await runOnce(answers, 'h', 60_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
  });

  it('are awaited by another replica while the handler runs, even for four seconds', { timeout: 20_000 }, async () => {
    const slow = runOnce(
      answers,
      'g',
      60_000,
      () => new Promise((resolve) => setTimeout(() => resolve(answer), 4_000)),
    );
    await expect.poll(() => inside.exists(redisKeyOf('g'))).toBe(1);
    expect(await runOnce(other.answers, 'g', 60_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
    await slow;
  });
});

describe('keys in Redis that another program has written', () => {
  it('of another type are replaced, and Redis stays in use for other webhooks', async () => {
    for (const key of ['jambonz:call:list', redisKeyOf('list'), 'jambonz:guesses:list']) await inside.lPush(key, 'x');
    expect(await changeCallData('list', (data) => Object.assign(data, { choice: 'sales' }))).toEqual({});
    expect(await inside.hGetAll('jambonz:call:list')).toEqual({ 'data.choice': '"sales"' });
    expect(await runOnce(answers, 'list', 60_000, async () => answer)).toBeUndefined();
    expect(await runOnce(answers, 'list', 60_000, () => Promise.reject(new Error('ran again')))).toEqual(answer);
    expect(await stores[0].failures.admit({ address: 'list', user: 1, isRight: false })).toBe(true);
    expect(await inside.hGetAll('jambonz:guesses:list')).toEqual({ 1: '1', address: '1' });
  });

  it.each(['junk', '', 'inf', 'nan', '100'])(
    'let SIP devices in again, with the count %j without expiry',
    async (count) => {
      const address = `count ${count}`;
      await inside.hSet(`jambonz:guesses:${address}`, { address: count });
      await stores[0].failures.admit({ address, user: 1, isRight: true });
      expect(await inside.pTTL(`jambonz:guesses:${address}`)).toBeGreaterThan(0);
      await inside.del(`jambonz:guesses:${address}`);
      expect(await stores[0].failures.admit({ address, user: 1, isRight: true })).toBe(true);
    },
  );

  it('that are claims without expiry hold a webhook for no longer than other claims', async () => {
    await inside.set(redisKeyOf('endless'), 'running');
    expect(await runOnce(answers, 'endless', 60_000, async () => answer)).toBeUndefined();
  });
});

it('the commands that docs/operations.md lists are all that a user of Redis needs', async () => {
  const [, rules = ''] = /`(~jambonz:\* \+[^`]+)`/.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];
  await inside.sendCommand(['ACL', 'SETUSER', 'line', 'on', '>secret', ...rules.split(' ')]);
  const metrics = createMetrics();
  const limited = createRedisStores(url.replace('//', '//line:secret@'), silent, metrics);
  await limited.waitUntilReady();
  expect(await runOnce(limited.answers, 'limited', 60_000, async () => answer)).toBeUndefined();
  const waiting = [limited.answers.claim('waited'), limited.answers.claim('waited')];
  await limited.answers.settle('waited', undefined, { reach: 'all', ttlMs: 1_000 });
  await Promise.all(waiting);
  limited.answers.keep('kept', answer, 60_000);
  limited.answers.forget('kept');
  await limited.calls.save('limited', { set: { a: '1', b: '2' }, remove: [], ended: false });
  await limited.calls.save('limited', { set: {}, remove: ['a'], ended: true });
  expect(await limited.calls.load('limited')).toEqual({ b: '2' });
  await limited.failures.admit({ address: 'limited', user: 1, isRight: false });
  await limited.close();
  expect((await metrics.storeErrors.get()).values[0]?.value).toBe(0);
});

it('the Redis stores hold at most 16 MB of commands for a Redis server that hangs', async () => {
  const redis = await startRedis();
  const metrics = createMetrics();
  const hanging = createRedisStores(redis.url, silent, metrics);
  await hanging.waitUntilReady();
  redis.hang();
  const large = { ...answer, body: '中'.repeat(500_000) };
  for (let key = 0; key < 100; key++) hanging.answers.keep(String(key), large, 60_000);
  await expect.poll(async () => (await metrics.storeErrors.get()).values[0]?.value).toBe(85);
  await hanging.close();
});

it('closing the Redis stores does not wait for a Redis server that hangs', async () => {
  const redis = await startRedis();
  const leaving = createRedisStores(redis.url, silent, createMetrics());
  await leaving.waitUntilReady();
  redis.hang();
  await runOnce(leaving.answers, 'i', 60_000, async () => answer);
  const start = performance.now();
  await leaving.close();
  expect(performance.now() - start).toBeLessThan(2_000);
});
