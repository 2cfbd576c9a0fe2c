import type { Answer, AnswerStore } from '../../server/store/stores.ts';

/**
 * Claims the key and resolves with undefined after `run`, whose answer is stored. If the key already
 * has an answer or another claim, resolves with the (awaited) answer and does not call `run`.
 */
export async function runOnce(
  answers: AnswerStore,
  key: string,
  ttlMs: number,
  run: () => Promise<Answer | undefined>,
) {
  const found = await answers.claim(key);
  if (found) return found;
  await answers.settle(key, await run(), { ttlMs, reach: 'all' });
  return undefined;
}
