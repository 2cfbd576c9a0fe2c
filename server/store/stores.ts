/**
 * The stores for state that is needed after a webhook has been answered, from `openStores` or
 * `createMemoryStores`.
 *
 * ```ts
 * const stores: Stores = createMemoryStores();
 * const count = await stores.failures.add('daveh', 60_000); // 1
 * await stores.close();
 * ```
 */
export interface Stores {
  /** Answers to webhooks, for retries. */
  answers: AnswerStore;
  /** State of calls, such as `call.data`. */
  calls: CallStore;
  /** Counts of failures, such as wrong passwords. */
  failures: FailureStore;
  /** Resolves when the state is available, or after a short timeout. */
  waitUntilReady(): Promise<void>;
  /** Resolves when the last writes are stored, or after a short timeout. */
  close(): Promise<void>;
}

/** The answer to a webhook, stored to be sent again byte for byte. */
export interface Answer {
  status: 200 | 204;
  /** The body of the answer, empty with status 204. */
  body: string;
  /** The value of the header `Contract-Answer` if the answer is a fallback. */
  mark?: string | undefined;
}

/**
 * Determines which retries get the answer to the first attempt. Retries that arrived while the
 * first attempt was running always get it. With `next`, if there were none, the first retry that
 * arrives later gets it. With `all`, every retry that arrives within `ttlMs` milliseconds gets it.
 */
export interface Settlement {
  reach: 'waiting' | 'next' | 'all';
  ttlMs: number;
}

/**
 * Stores answers by the key of their webhook, so that a retry gets the same one. Does not reject if
 * the store fails.
 */
export interface AnswerStore {
  /**
   * Claims a webhook, so that no other request with the same key runs its handler. While another
   * request has the claim, waits for the answer to that request.
   *
   * @returns the answer to another request with the same key. If undefined, this request has the
   * claim and must run the handler and call `settle`. An answer stored by `keep` is returned once
   */
  claim(key: string): Promise<Answer | undefined>;
  /**
   * Ends a claim. The requests that wait get the answer, and `reach` determines whether later
   * requests also get it. Without an answer, the next request that waits gets the claim.
   *
   * @returns with the reach `waiting`, a promise to await before the answer is sent, because a
   * later request of the client is a new webhook
   */
  settle(key: string, answer: Answer | undefined, settlement: Settlement): Promise<void> | undefined;
  /**
   * Stores an answer that could not be delivered, for the one retry that follows within `ttlMs`.
   */
  keep(key: string, answer: Answer, ttlMs: number): void;
}

/** The stored state of a call: a JSON text for each name. */
export type Notes = Record<string, string>;

export interface Changes {
  set: Notes;
  remove: string[];
  /**
   * If true, all notes expire after a minute, because the last webhooks of a call may overtake each
   * other.
   */
  ended: boolean;
}

/** TTL in milliseconds of the notes of a running call, and of a call that has ended. */
export const notesTtlMs = { running: 24 * 60 * 60 * 1000, ended: 60 * 1000 };

/**
 * Stores the state of calls by call_sid. Each member is changed separately, so that webhooks of one
 * call may write at the same time. Does not reject if the store fails.
 */
export interface CallStore {
  load(sid: string): Promise<Notes>;
  save(sid: string, changes: Changes): Promise<void>;
}

/**
 * Returns the size of the stored data of one call, in characters: names and values, plus 100 as an
 * estimate for the object that holds them.
 */
export function measureNotes(notes: Notes): number {
  let size = 100;
  for (const name of Object.keys(notes)) size += name.length + (notes[name] as string).length;
  return size;
}

/**
 * Counts failures by key, each key for a limited time. Does not reject if the store fails.
 *
 * ```ts
 * const isLocked = (await failures.count('daveh')) >= 10;
 * if (!isLocked) await failures.add('daveh', 10 * 60 * 1000);
 * ```
 */
export interface FailureStore {
  /** Returns how many failures `add` has counted for a key within its TTL. */
  count(key: string): Promise<number>;
  /**
   * Counts one failure for a key. The count expires `ttlMs` after the first failure. Concurrent
   * calls take effect in the order in which they are made.
   *
   * @returns the count, including this failure
   */
  add(key: string, ttlMs: number): Promise<number>;
}
