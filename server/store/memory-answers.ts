import { RecentMap } from './recent-map.ts';
import type { Answer, AnswerStore, Settlement } from './stores.ts';

interface StoredAnswer {
  answer: Answer;
  isForOne: boolean;
}

/**
 * Stores answers in the memory of this process. Once full, it keeps the most recent answers, 8 to
 * 16 MB of them. Ignores the TTL of an answer, which ends when the signature of its webhook
 * expires: a retry with an expired signature is refused before its answer is looked up.
 */
export class MemoryAnswers implements AnswerStore {
  // 310 bytes is the measured memory overhead per stored answer, in addition to its key and body.
  readonly #answers = new RecentMap<StoredAnswer>(
    8_000_000,
    ({ answer }, key) => key.length + answer.body.length + 310,
  );
  /** Callbacks of the requests that wait for the answer to a claimed webhook, by key. */
  readonly #claims = new Map<string, ((answer: Answer | undefined) => void)[]>();

  async claim(key: string): Promise<Answer | undefined> {
    const stored = this.#answers.get(key);
    if (stored?.isForOne) this.#answers.delete(key);
    if (stored) return stored.answer;
    for (let waiting = this.#claims.get(key); waiting; waiting = this.#claims.get(key)) {
      const answer = await new Promise<Answer | undefined>((resolve) => waiting?.push(resolve));
      if (answer) return answer;
    }
    this.#claims.set(key, []);
    return undefined;
  }

  settle(key: string, answer: Answer | undefined, { reach }: Settlement): undefined {
    const waiting = this.#claims.get(key) ?? [];
    this.#claims.delete(key);
    if (answer && reach === 'all') this.#answers.set(key, { answer, isForOne: false });
    if (answer && reach === 'next' && waiting.length === 0) this.keep(key, answer);
    for (const resolve of waiting) resolve(answer);
  }

  keep(key: string, answer: Answer): void {
    this.#answers.set(key, { answer, isForOne: true });
  }
}
