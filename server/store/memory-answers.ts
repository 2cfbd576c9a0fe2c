import { Recent } from './recent.ts';
import type { Answer, AnswerStore } from './stores.ts';

interface Kept {
  answer: Answer;
  isForOne: boolean;
}

/**
 * Answers in this process, the last 8 to 16 MB of them. Where they are few they are kept beyond their time: it is that of the signature, and a
 * retry whose signature is too old is refused before anybody asks for its answer.
 */
export class MemoryAnswers implements AnswerStore {
  readonly #kept = new Recent<Kept>(8_000_000, ({ answer }, key) => key.length + answer.body.length + 310); // as measured, with the objects themselves
  /** By key, those who wait for the run that is claimed. */
  readonly #claims = new Map<string, ((answer: Answer | undefined) => void)[]>();

  async claim(key: string): Promise<Answer | undefined> {
    const kept = this.#kept.get(key);
    if (kept?.isForOne) this.#kept.delete(key);
    if (kept) return kept.answer;
    for (let waiting = this.#claims.get(key); waiting; waiting = this.#claims.get(key)) {
      const answer = await new Promise<Answer | undefined>((resolve) => waiting?.push(resolve));
      if (answer) return answer;
    }
    this.#claims.set(key, []);
    return undefined;
  }

  settle(key: string, answer: Answer | undefined, ttlMs: number): undefined {
    const waiting = this.#claims.get(key) ?? [];
    this.#claims.delete(key);
    if (answer && ttlMs > 0) this.#kept.set(key, { answer, isForOne: false });
    for (const resolve of waiting) resolve(answer);
  }

  keep(key: string, answer: Answer): void {
    this.#kept.set(key, { answer, isForOne: true });
  }
}
