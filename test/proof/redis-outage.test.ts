import { beforeAll, describe, expect, it } from 'vitest';
import { startRedisTopology } from '../helpers/redis.ts';
import { newCall, shareAnswers, startReplica } from './replicas.ts';
import { whileCallsArrive } from './traffic.ts';

const redis = await startRedisTopology();
const replicas = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);
const [one, other] = replicas;

const unavailable = expect.stringMatching(/^Redis is not available/);
const back = 'Redis is available again';

describe('a Redis outage while calls arrive', { timeout: 60_000 }, () => {
  let undisturbedMs = 0;
  beforeAll(async () => {
    await whileCallsArrive(replicas, (waitForWebhooks) => waitForWebhooks(40)); // warms up
    const { slowestMs } = await whileCallsArrive(replicas, (waitForWebhooks) => waitForWebhooks(40));
    undisturbedMs = slowestMs;
  });

  it.each<[how: string, disturb: (waitForWebhooks: (webhooks: number) => Promise<void>) => Promise<void>]>([
    [
      'a kill and a restart',
      async (waitForWebhooks) => {
        await redis.kill();
        await waitForWebhooks(80);
        await redis.start();
      },
    ],
    [
      'a short hang',
      async (waitForWebhooks) => {
        redis.hang();
        await waitForWebhooks(40);
        redis.resume();
      },
    ],
    [
      'a hang until the connections to Redis are closed',
      async (waitForWebhooks) => {
        redis.hang();
        await waitForWebhooks(300);
        redis.resume();
      },
    ],
  ])('delays no answer, is logged once per replica, and later replicas share answers: %s', async (_how, disturb) => {
    const before = replicas.map((replica) => replica.redisLog().length);
    const errors = await Promise.all(replicas.map((replica) => replica.sumCounter('webhook_store_errors_total')));
    const { statuses, slowestMs } = await whileCallsArrive(replicas, async (waitForWebhooks) => {
      await disturb(waitForWebhooks);
      await expect.poll(() => shareAnswers(one, other), { timeout: 10_000 }).toBe(true);
      await expect
        .poll(() => replicas.map((replica) => replica.redisLog().at(-1)), { timeout: 10_000 })
        .toEqual([back, back]);
    });
    expect(statuses).toEqual(new Set([200]));
    expect(slowestMs - undisturbedMs).toBeLessThan(500);
    expect(replicas.map((replica, index) => replica.redisLog().slice(before[index]))).toEqual(
      Array(2).fill([unavailable, back]),
    );
    for (const [index, replica] of replicas.entries())
      expect(await replica.sumCounter('webhook_store_errors_total')).toBeGreaterThan(errors[index] ?? 0);
  });
});

it('an answer sent while Redis hangs is shared with other replicas as soon as Redis resumes', async () => {
  redis.hang();
  const { sid, send } = newCall();
  const first = await send(one.url);
  redis.resume();
  const start = performance.now();
  expect(await send(other.url)).toEqual({ ...first, mark: 'replay' });
  expect(performance.now() - start).toBeLessThan(500);
  expect(other.countRuns(sid)).toBe(0);
});
