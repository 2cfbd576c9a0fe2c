/** What a webhook was answered with, to be sent again byte by byte. */
export interface Answer {
  status: 200 | 204;
  /** Empty with 204. */
  body: string;
}

/** Answers by the key of their webhook, so that a retry gets the same one. Never rejects for reasons of its own. */
export interface AnswerStore {
  /**
   * Calls `run`, unless somebody has for the same key: the first caller runs, the others wait for it. What it resolves with is
   * kept while there is room, and is of no use after `ttl` milliseconds; undefined is not kept, and the next of those who wait runs.
   *
   * @returns what another has answered, or undefined to the caller whose own `run` has
   */
  once(key: string, ttl: number, run: () => Promise<Answer | undefined>): Promise<Answer | undefined>;
}
