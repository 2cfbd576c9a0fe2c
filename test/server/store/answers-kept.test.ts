import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { say } from '../../../generated/server/verbs.ts';
import { MemoryAnswers } from '../../../server/store/memory-answers.ts';
import { runOnce } from '../../helpers/run-once.ts';
import { createSignedWebhook, secret } from '../../helpers/signed-webhook.ts';

const config = { secrets: [{ value: secret }] };
const newCall = exampleOf('answerCall');

/** Sends a webhook and its retry to a handler whose first run throws. */
async function failingOnce(onInvalidReply: 'throw' | 'fallback', payload: object = newCall) {
  let runs = 0;
  const answerCall = () => {
    if (++runs === 1) throw new Error('a bad day');
    return [say({ text: 'better' })];
  };
  const { url } = await serve({ config, onInvalidReply, handlers: { answerCall } });
  const send = createSignedWebhook('/webhooks/call', payload);
  return { answers: [await send(url), await send(url)], runs: () => runs };
}

describe('the answer store', () => {
  it('does not store the 500 answer of a failed handler, so that the retry runs the handler', async () => {
    const { answers } = await failingOnce('throw');
    expect(answers).toEqual([
      expect.objectContaining({ status: 500 }),
      { status: 200, text: '[{"verb":"say","text":"better"}]', mark: null },
    ]);
  });

  it('stores a fallback, because jambonz may already run the verbs of the fallback', async () => {
    const { answers, runs } = await failingOnce('fallback');
    expect(answers[0]).toMatchObject({ status: 200, text: expect.stringContaining('something is wrong on our side') });
    expect(answers[1]).toEqual({ ...answers[0], mark: `replay, ${answers[0]?.mark}` });
    expect(runs()).toBe(1);
  });

  it('does not store the refusal of an invalid body or signature', async () => {
    const { answers, runs } = await failingOnce('throw', { ...newCall, call_sid: 7 });
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(runs()).toBe(0);

    const secrets = [{ value: 'another' }];
    const { url } = await serve({ config: { secrets } });
    const send = createSignedWebhook('/webhooks/call', newCall);
    expect((await send(url)).status).toBe(401);
    secrets.push({ value: secret });
    const next = await serve({ config: { secrets } });
    expect((await send(next.url)).status).toBe(200);
  });
});

describe('the in-memory answer store', () => {
  const answer = { status: 200, body: 'x' } as const;

  it('runs concurrent attempts with the same key one at a time until one attempt succeeds', async () => {
    const answers = new MemoryAnswers();
    let running = 0;
    let most = 0;
    let runs = 0;
    const run = async () => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return ++runs < 3 ? undefined : answer;
    };
    const results = await Promise.all(Array.from({ length: 5 }, () => runOnce(answers, 'key', 1000, run)));
    expect(results).toEqual([undefined, undefined, undefined, answer, answer]);
    expect({ runs, most }).toEqual({ runs: 3, most: 1 });
  });

  it('keeps small answers while ten large answers are stored, and the most recent of these', async () => {
    const answers = new MemoryAnswers();
    for (let key = 0; key < 100; key++) await runOnce(answers, `small ${key}`, 1000, async () => answer);
    const large = { ...answer, body: '中'.repeat(3_000_000) };
    for (let key = 0; key < 10; key++) await runOnce(answers, `large ${key}`, 1000, async () => large);
    expect(await answers.claim('small 0')).toEqual(answer);
    expect(await answers.claim('large 9')).toEqual(large);
    expect(await answers.claim('large 0')).toBeUndefined();
    expect(answers.heldBytes).toBeLessThan(32_000_000);
  });

  it('evicts the least recently used answers at its size limit', async () => {
    const answers = new MemoryAnswers();
    let runs = 0;
    const run = async () => ({ ...answer, body: `${++runs}`.padEnd(1_000_000) });
    for (let key = 1; key <= 40; key++) await runOnce(answers, String(key), 1000_000, run);
    expect(await runOnce(answers, '40', 1000, run)).toMatchObject({ body: expect.stringMatching(/^40 /) });
    expect(await runOnce(answers, '1', 1000, run)).toBeUndefined();
  });
});
