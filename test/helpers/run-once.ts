import type { Answer, AnswerStore } from '../../server/store/stores.ts';

/**
 * Claims `key`, calls `run`, stores the result as the answer of `key`, and resolves with undefined.
 * If `key` is already claimed or answered, resolves with the stored answer and does not call `run`.
 */
export async function runOnce(
  answers: AnswerStore,
  key: string,
  ttlMs: number,
  run: () => Promise<Answer | undefined>,
) {
  const found = await answers.claim(key);
  if (found && found !== 'next') return found;
  await answers.settle(key, await run(), { ttlMs, reach: 'all' });
  return undefined;
}
