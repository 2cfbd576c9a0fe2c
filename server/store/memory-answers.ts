import type { Answer, AnswerStore } from './answer-store.ts';
import { Recent } from './recent.ts';

/**
 * Answers in this process, the last 8 to 16 MB of them. Where they are few they are kept beyond their time: it is that of the signature, and a
 * retry whose signature is too old is refused before anybody asks for its answer.
 */
export class MemoryAnswers implements AnswerStore {
  readonly #kept = new Recent<Answer>(8_000_000, ({ body }, key) => key.length + body.length + 270); // as measured, with the objects themselves
  readonly #running = new Map<string, Promise<Answer | undefined>>();

  async once(key: string, _ttl: number, run: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    for (;;) {
      const found = this.#kept.get(key) ?? this.#running.get(key);
      if (!found) break;
      const answer = await found;
      if (answer) return answer;
    }
    const running = run();
    this.#running.set(key, running);
    try {
      const answer = await running;
      if (answer) this.#kept.set(key, answer);
    } finally {
      this.#running.delete(key);
    }
    return undefined;
  }
}
