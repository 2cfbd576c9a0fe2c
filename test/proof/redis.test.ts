import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startRedis } from '../helpers/redis.ts';
import { untraced } from '../helpers/signed-webhook.ts';
import { menu, newCall, startReplica } from './replicas.ts';

const redis = await startRedis();
const [one, other] = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);

/** What 200 calls were answered, 20 at a time, each delivered twice by `deliver`, and how often the handlers ran meanwhile. */
async function twice(
  deliver: (call: ReturnType<typeof newCall>, index: number) => Promise<{ status: number; text: string }[]>,
) {
  const calls = Array.from({ length: 200 }, () => newCall());
  const answers: { status: number; text: string }[][] = [];
  for (let done = 0; done < calls.length; done += 20)
    answers.push(...(await Promise.all(calls.slice(done, done + 20).map((call, index) => deliver(call, index)))));
  expect(new Set(answers.flat().map(({ status }) => status))).toEqual(new Set([200]));
  const runs = calls.map(({ sid }) => one.runs(sid) + other.runs(sid));
  return { unequal: answers.filter(([a, b]) => a?.text !== b?.text), runsOfEach: new Set(runs) };
}

describe('two replicas that share a Redis', { timeout: 30_000 }, () => {
  it('answer 200 calls, each delivered to both at once, alike and from one run each', async () => {
    const result = await twice(({ send }) => Promise.all([send(one.url), send(other.url)]));
    expect(result).toEqual({ unequal: [], runsOfEach: new Set([1]) });
  });

  it('answer 200 calls, each delivered to one and then to the other, alike and from one run each', async () => {
    const replays = async () =>
      (await one.counted('webhook_replays_total')) + (await other.counted('webhook_replays_total'));
    const before = await replays();
    const result = await twice(async ({ send }, index) => {
      const [first, second] = index % 2 ? [one, other] : [other, one];
      return [await send(first.url), await send(second.url)];
    });
    expect(result).toEqual({ unequal: [], runsOfEach: new Set([1]) });
    expect((await replays()) - before).toBe(200);
  });

  it('run 200 of 200 pairs of equal webhooks twice where the platform does not trace, one on each replica', async () => {
    const sids: string[] = [];
    for (let index = 0; index < 200; index++) {
      const { sid, send } = newCall({}, { b3: index % 2 ? untraced : '' });
      const [first, second] = index % 4 < 2 ? [one, other] : [other, one];
      await send(first.url);
      await send(second.url);
      sids.push(sid);
    }
    const runsOfEach = () => sids.map((sid) => `${one.runs(sid)} and ${other.runs(sid)}`);
    await expect.poll(() => new Set(runsOfEach()), { timeout: 5_000 }).toEqual(new Set(['1 and 1']));
  });

  /** Loses the answer to an untraced webhook, sends the retry to the other replica, and an equal webhook after that. */
  const lose = async (_: unknown, index: number) => {
    const { sid, send } = newCall({ wait: 1_000 }, { b3: index % 2 ? untraced : '' });
    const [first, second] = index % 4 < 2 ? [one, other] : [other, one];
    const disconnect = new AbortController();
    const lost = send(first.url, disconnect.signal);
    await expect.poll(() => first.runs(sid), { timeout: 10_000 }).toBe(1);
    disconnect.abort();
    await expect(lost).rejects.toThrow();
    await sleep(index % 3 === 0 ? 1_500 : 0); // a third of the retries come when the handler is done
    const { status, text } = await send(second.url);
    const { text: later } = await send(second.url);
    return { status, isReplay: text !== later, runs: () => one.runs(sid) + other.runs(sid) };
  };

  it('run 200 of 200 webhooks once where the platform does not trace and the retry follows a lost answer', {
    timeout: 60_000,
  }, async () => {
    const retried: { status: number; isReplay: boolean; runs: () => number }[] = [];
    for (let batch = 0; batch < 4; batch++) retried.push(...(await Promise.all(Array.from({ length: 50 }, lose))));
    expect(retried.filter(({ status, isReplay }) => status !== 200 || !isReplay)).toEqual([]);
    await expect.poll(() => new Set(retried.map(({ runs }) => runs())), { timeout: 5_000 }).toEqual(new Set([2])); // the first and the third
  });

  it('know of a call what was noted on the other, and keep what is written at the same time', async () => {
    const { sid, send } = newCall({ env_vars: { GREETING: 'Hello' } });
    await send(one.url);
    const [{ text } = { text: '' }] = JSON.parse((await menu(sid)(other.url)).text) as { text: string }[];
    expect(JSON.parse(text)).toEqual([
      expect.objectContaining({ GREETING: 'Hello' }),
      { run: expect.stringMatching(/^process \d+ run \d+$/) },
    ]);
  });

  it('share with a replica that server/main.ts starts', async () => {
    const main = await startReplica(redis.url, { script: 'server/main.ts' });
    const { sid, send } = newCall();
    const { text } = await send(main.url);
    expect(await send(one.url)).toMatchObject({ text, mark: 'replay' });
    expect(one.runs(sid)).toBe(0);
    expect(one.log()).toEqual([]);
  });
});

it('a webhook whose replica is killed in the middle of it is run by the one that gets the retry, within five seconds', {
  timeout: 30_000,
}, async () => {
  const doomed = await startReplica(redis.url);
  const { sid, send } = newCall({ wait: 1_000 });
  const first = send(doomed.url);
  await expect.poll(() => doomed.runs(sid)).toBe(1);
  doomed.child.kill('SIGKILL');
  await expect(first).rejects.toThrow();
  const retry = send(one.url);
  await expect.poll(() => one.runs(sid), { timeout: 5_000 }).toBe(1);
  expect((await retry).status).toBe(200);
});
