/** The state that outlives a webhook. */
export interface Stores {
  answers: AnswerStore;
  calls: CallStore;
  failures: FailureStore;
  /** Resolves when there is state to be had, or soon without. */
  ready(): Promise<void>;
  /** Resolves when what was kept at last is kept, or soon without. */
  close(): Promise<void>;
}

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

/** What is noted of a call: JSON text by name. */
export type Notes = Record<string, string>;

export interface Changes {
  set: Notes;
  remove: string[];
  /** Then all of it is forgotten after a minute: the last webhooks of a call may overtake each other. */
  ended: boolean;
}

/** How long the notes of a call that never ends are kept, and those of one that has ended, in milliseconds. */
export const timeToLive = { running: 24 * 60 * 60 * 1000, ended: 60 * 1000 };

/** Notes by call_sid, each changed by itself, so that webhooks of one call may write at the same time. Never rejects for reasons of its own. */
export interface CallStore {
  load(sid: string): Promise<Notes>;
  save(sid: string, changes: Changes): Promise<void>;
}

/** In characters, with something for the objects themselves. */
export function sizeOf(notes: Notes): number {
  let size = 100;
  for (const name of Object.keys(notes)) size += name.length + (notes[name] as string).length;
  return size;
}

/** Counts what went wrong, by key, each key for a while. Never rejects for reasons of its own. */
export interface FailureStore {
  /** How often a key was added while it was kept. */
  count(key: string): Promise<number>;
  /**
   * Adds a key, which is kept for `ttl` milliseconds from when it is first added. Calls count in the order in which they are made.
   *
   * @returns how often it was added, this time included
   */
  add(key: string, ttl: number): Promise<number>;
}
