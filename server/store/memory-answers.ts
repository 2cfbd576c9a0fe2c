import type { Awaitable } from './awaitable.ts';
import { measureText } from './held-text.ts';
import { RecentMap, type RecentValue } from './recent-map.ts';
import { type Answer, type AnswerStore, maxWaitingRetries, type Settlement } from './stores.ts';

interface StoredAnswer extends RecentValue {
  answer: Answer;
  isForOne: boolean;
}

/** The measured memory overhead per stored answer, in addition to the characters of its texts. */
const overheadBytes = 440;

/**
 * Stores answers in the memory of this process, at most 32 MB of them. An answer of more than 8 MB
 * is not stored, so the handler runs again for its retry.
 */
export class MemoryAnswers implements AnswerStore {
  readonly #answers = new RecentMap<StoredAnswer>(32_000_000);
  /** Callbacks of the requests that wait for the answer to a claimed webhook, by key. */
  readonly #claims = new Map<string, ((answer: Answer | undefined) => void)[]>();

  /** The memory of the stored answers, in bytes. */
  get heldBytes(): number {
    return this.#answers.heldBytes;
  }

  claim(key: string): Awaitable<Answer | 'busy' | 'next' | undefined> {
    const stored = this.#answers.get(key);
    if (stored?.isForOne) this.#answers.delete(key);
    if (stored) return stored.answer;
    if (this.#claims.has(key)) return this.#waitForClaim(key);
    this.#claims.set(key, []);
    return undefined;
  }

  async #waitForClaim(key: string): Promise<Answer | 'busy' | 'next'> {
    for (let waiting = this.#claims.get(key); waiting; waiting = this.#claims.get(key)) {
      if (waiting.length === maxWaitingRetries) return 'busy';
      const answer = await new Promise<Answer | undefined>((resolve) => waiting?.push(resolve));
      if (answer) return answer;
    }
    this.#claims.set(key, []);
    return 'next';
  }

  settle(key: string, answer: Answer | undefined, { reach, ttlMs }: Settlement): undefined {
    const waiting = this.#claims.get(key) ?? [];
    this.#claims.delete(key);
    if (answer && reach === 'all') this.#store(key, answer, ttlMs, false);
    if (answer && reach === 'next' && waiting.length === 0) this.keep(key, answer, ttlMs);
    for (const resolve of waiting) resolve(answer);
  }

  keep(key: string, answer: Answer, ttlMs: number): void {
    this.#store(key, answer, ttlMs, true);
  }

  forget(key: string): void {
    this.#answers.delete(key);
  }

  #store(key: string, answer: Answer, ttlMs: number, isForOne: boolean): void {
    const { body, mark = '' } = answer;
    const bytes = measureText(key) + measureText(body) + measureText(mark) + overheadBytes;
    this.#answers.set({ key, answer, isForOne, bytes, expiresAtMs: performance.now() + ttlMs });
  }
}
