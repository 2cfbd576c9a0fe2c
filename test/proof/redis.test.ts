import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startRedisTopology } from '../helpers/redis.ts';
import { untraced } from '../helpers/signed-webhook.ts';
import { createMenuWebhook, newCall, startReplica } from './replicas.ts';

const redis = await startRedisTopology();
const [one, other] = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);

/**
 * Starts 200 calls, 20 at a time. `deliver` sends the first webhook of a call twice. Resolves with
 * the pairs of answers that differ, and with the set of run counts: {1} if the handler ran exactly
 * once for each call.
 */
async function deliverTwice(
  deliver: (call: ReturnType<typeof newCall>, index: number) => Promise<{ status: number; text: string }[]>,
) {
  const calls = Array.from({ length: 200 }, () => newCall());
  const answers: { status: number; text: string }[][] = [];
  for (let done = 0; done < calls.length; done += 20)
    answers.push(...(await Promise.all(calls.slice(done, done + 20).map((call, index) => deliver(call, index)))));
  expect(new Set(answers.flat().map(({ status }) => status))).toEqual(new Set([200]));
  const runs = calls.map(({ sid }) => one.countRuns(sid) + other.countRuns(sid));
  return { unequal: answers.filter(([a, b]) => a?.text !== b?.text), runsOfEach: new Set(runs) };
}

describe('two replicas that share a Redis', { timeout: 30_000 }, () => {
  it('run the handler once for each of 200 calls delivered to both at once, and give the same answer', async () => {
    const result = await deliverTwice(({ send }) => Promise.all([send(one.url), send(other.url)]));
    expect(result).toEqual({ unequal: [], runsOfEach: new Set([1]) });
  });

  it('run the handler once for each of 200 calls sent to one replica, then the other, with equal answers', async () => {
    const countReplays = async () =>
      (await one.sumCounter('webhook_replays_total')) + (await other.sumCounter('webhook_replays_total'));
    const before = await countReplays();
    const result = await deliverTwice(async ({ send }, index) => {
      const [first, second] = index % 2 ? [one, other] : [other, one];
      return [await send(first.url), await send(second.url)];
    });
    expect(result).toEqual({ unequal: [], runsOfEach: new Set([1]) });
    expect((await countReplays()) - before).toBe(200);
  });

  it('each run the handler if equal webhooks without a trace id reach both replicas, 200 times', async () => {
    const sids: string[] = [];
    for (let index = 0; index < 200; index++) {
      const { sid, send } = newCall({}, { b3: index % 2 ? untraced : '' });
      const [first, second] = index % 4 < 2 ? [one, other] : [other, one];
      await send(first.url);
      await send(second.url);
      sids.push(sid);
    }
    const runsOfEach = () => sids.map((sid) => `${one.countRuns(sid)} and ${other.countRuns(sid)}`);
    await expect.poll(() => new Set(runsOfEach()), { timeout: 5_000 }).toEqual(new Set(['1 and 1']));
  });

  /**
   * Sends a webhook without a trace id and disconnects before the answer. Sends the retry to the
   * other replica, and then an equal webhook to the replica that has received the retry.
   */
  const loseAnswer = async (_: unknown, index: number) => {
    const { sid, send } = newCall({ wait: 1_000 }, { b3: index % 2 ? untraced : '' });
    const [first, second] = index % 4 < 2 ? [one, other] : [other, one];
    const disconnect = new AbortController();
    const lost = send(first.url, disconnect.signal);
    await expect.poll(() => first.countRuns(sid), { timeout: 10_000 }).toBe(1);
    disconnect.abort();
    await expect(lost).rejects.toThrow();
    await sleep(index % 3 === 0 ? 1_500 : 0); // a third of the retries arrive after the handler has ended
    const { status, text } = await send(second.url);
    const { text: later } = await send(second.url);
    return { status, isReplay: text !== later, runs: () => one.countRuns(sid) + other.countRuns(sid) };
  };

  it('run the handler only once for a webhook without a trace id and its retry after a lost answer, 200 times', {
    timeout: 60_000,
  }, async () => {
    const retried: { status: number; isReplay: boolean; runs: () => number }[] = [];
    for (let batch = 0; batch < 4; batch++)
      retried.push(...(await Promise.all(Array.from({ length: 50 }, loseAnswer))));
    expect(retried.filter(({ status, isReplay }) => status !== 200 || !isReplay)).toEqual([]);
    // The handler runs twice: for the aborted webhook and for the last webhook, but not for the
    // retry.
    await expect.poll(() => new Set(retried.map(({ runs }) => runs())), { timeout: 5_000 }).toEqual(new Set([2]));
  });

  it('share the call.data of a call and its variables from the jambonz portal', async () => {
    const { sid, send } = newCall({ env_vars: { GREETING: 'Hello' } });
    await send(one.url);
    const [{ text } = { text: '' }] = JSON.parse((await createMenuWebhook(sid)(other.url)).text) as { text: string }[];
    expect(JSON.parse(text)).toEqual([
      expect.objectContaining({ GREETING: 'Hello' }),
      { run: expect.stringMatching(/^process \d+ run \d+$/) },
    ]);
  });

  it('share answers with a replica that runs server/main.ts', async () => {
    const main = await startReplica(redis.url, { script: 'server/main.ts' });
    const { sid, send } = newCall();
    const { text } = await send(main.url);
    expect(await send(one.url)).toMatchObject({ text, mark: 'replay' });
    expect(one.countRuns(sid)).toBe(0);
    expect(one.redisLog()).toEqual([]);
  });
});

it('another replica runs the handler within five seconds for the retry of a webhook whose replica was killed', {
  timeout: 30_000,
}, async () => {
  const doomed = await startReplica(redis.url);
  const { sid, send } = newCall({ wait: 1_000 });
  const first = send(doomed.url);
  await expect.poll(() => doomed.countRuns(sid)).toBe(1);
  doomed.child.kill('SIGKILL');
  await expect(first).rejects.toThrow();
  const retry = send(one.url);
  await expect.poll(() => one.countRuns(sid), { timeout: 5_000 }).toBe(1);
  expect((await retry).status).toBe(200);
});
