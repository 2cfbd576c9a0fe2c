/** What a webhook was answered with, to be sent again byte by byte. */
export interface Answer {
  status: 200 | 204;
  /** Empty with 204. */
  body: string;
  /** The header `Contract-Answer` of a fallback. */
  mark?: string | undefined;
}

/** Answers by the key of their webhook, so that a retry gets the same one. Never rejects for reasons of its own. */
export interface AnswerStore {
  /**
   * Claims the run of a webhook. While another caller runs it, waits for that caller's answer.
   *
   * @returns the answer of another run, or undefined: the caller runs the webhook, and calls `settle`. An answer stored by `keep`
   * is returned once
   */
  claim(key: string): Promise<Answer | undefined>;
  /**
   * Ends a claim: its answer goes to the callers that wait, and to those that come within `ttlMs`. Without an answer, the next
   * caller that waits gets the claim.
   *
   * @returns with a `ttlMs` of 0, a promise to await before the answer is sent: what the client sends after that is a new webhook
   */
  settle(key: string, answer: Answer | undefined, ttlMs: number): Promise<void> | undefined;
  /** Stores an answer that could not be delivered, for the one retry that follows within `ttlMs`. */
  keep(key: string, answer: Answer, ttlMs: number): void;
}
