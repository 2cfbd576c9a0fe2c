import { LRUCache } from 'lru-cache';
import type { Answer, AnswerStore } from './answer-store.ts';

/** Answers in this process: 32 MB of them, the ones asked for longest ago go first. */
export class MemoryAnswers implements AnswerStore {
  readonly #kept = new LRUCache<string, Answer>({
    maxSize: 32_000_000,
    sizeCalculation: ({ body }, key) => key.length + body.length + 100,
  });
  readonly #running = new Map<string, Promise<Answer | undefined>>();

  async once(key: string, ttl: number, run: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
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
      if (answer) this.#kept.set(key, answer, { ttl });
    } finally {
      this.#running.delete(key);
    }
    return undefined;
  }
}
