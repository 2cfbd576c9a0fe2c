import type { Answer, AnswerStore } from '../../server/store/stores.ts';

/** Calls `run`, unless the key is claimed or has an answer. Then resolves with that answer. */
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
