import type { Answer, AnswerStore } from '../../server/store/stores.ts';

/**
 * Claims the key, calls `run`, stores its answer and resolves with undefined. If the key already
 * has an answer or is claimed, does not call `run`, but waits for the answer and resolves with it.
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
