import { beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from '../helpers/redis.ts';
import { newCall, share, startReplica } from './replicas.ts';
import { whileCallsArrive } from './traffic.ts';

const redis = await startRedis();
const replicas = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);
const [one, other] = replicas;

const unavailable = expect.stringMatching(/^Redis is not available/);
const back = 'Redis is available again';

describe('a Redis that goes while calls arrive', { timeout: 60_000 }, () => {
  let calm = 0;
  beforeAll(async () => {
    await whileCallsArrive(replicas, (arrive) => arrive(40)); // the first webhooks of a process are slow
    calm = (await whileCallsArrive(replicas, (arrive) => arrive(40))).slowest;
  });

  it.each<[how: string, happens: (arrive: (webhooks: number) => Promise<void>) => Promise<void>]>([
    [
      'is killed, and started again',
      async (arrive) => {
        await redis.kill();
        await arrive(80);
        await redis.start();
      },
    ],
    [
      'hangs for a moment',
      async (arrive) => {
        redis.hang();
        await arrive(40);
        redis.goOn();
      },
    ],
    [
      'hangs until its connections are given up',
      async (arrive) => {
        redis.hang();
        await arrive(300);
        redis.goOn();
      },
    ],
  ])(
    '%s: every webhook is answered in time, each replica says so once, and they share again',
    async (_how, happens) => {
      const before = replicas.map((replica) => replica.log().length);
      const errors = await Promise.all(replicas.map((replica) => replica.counted('webhook_store_errors_total')));
      const { statuses, slowest } = await whileCallsArrive(replicas, async (arrive) => {
        await happens(arrive);
        await expect.poll(() => share(one, other), { timeout: 10_000 }).toBe(true);
        await expect
          .poll(() => replicas.map((replica) => replica.log().at(-1)), { timeout: 10_000 })
          .toEqual([back, back]);
      });
      expect(statuses).toEqual(new Set([200]));
      expect(slowest - calm).toBeLessThan(500);
      expect(replicas.map((replica, index) => replica.log().slice(before[index]))).toEqual(
        Array(2).fill([unavailable, back]),
      );
      for (const [index, replica] of replicas.entries())
        expect(await replica.counted('webhook_store_errors_total')).toBeGreaterThan(errors[index] ?? 0);
    },
  );
});

it('a webhook that was answered while Redis hung has its answer shared as soon as Redis goes on', async () => {
  redis.hang();
  const { sid, send } = newCall();
  const first = await send(one.url);
  redis.goOn();
  const start = performance.now();
  expect(await send(other.url)).toEqual(first);
  expect(performance.now() - start).toBeLessThan(500);
  expect(other.runs(sid)).toBe(0);
});
