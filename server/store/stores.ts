import type { Awaitable } from './awaitable.ts';
import { measureText } from './held-text.ts';

/**
 * The stores for state that is needed after a webhook has been answered, from `openStores` or
 * `createMemoryStores`.
 *
 * ```ts
 * const stores: Stores = createMemoryStores();
 * await stores.failures.admit({ address: '192.0.2.1', user: 1234, isRight: true }); // true
 * await stores.close();
 * ```
 */
export interface Stores {
  /** Answers to webhooks, for retries. */
  answers: AnswerStore;
  /** State of calls, such as `call.data`. */
  calls: CallStore;
  /** Counts of wrong SIP passwords. */
  failures: FailureStore;
  /** Resolves when the state is available, or after a short timeout. */
  waitUntilReady(): Promise<void>;
  /** Resolves when the last writes are stored, or after a short timeout. */
  close(): Promise<void>;
}

/**
 * The time that one webhook has waited for a store in another process, in all its requests. The
 * store limits it, because a caller is on the line.
 */
export interface StoreWait {
  spentMs: number;
}

/**
 * How many requests may wait for the answer to one webhook. jambonz makes six attempts at most, one
 * after the other.
 */
export const maxWaitingRetries = 16;

/** The answer to a webhook, stored to be sent again byte for byte. */
export interface Answer {
  status: 200 | 204;
  /** The body of the answer, empty with status 204. */
  body: string;
  /** The value of the header `Contract-Answer` if the answer is a fallback. */
  mark?: string | undefined;
}

/**
 * Determines which retries get the answer to the first attempt. The retries that arrived while the
 * handler ran always get it. With `waiting`, no other retry gets it. With `next`, the first later
 * retry gets it if none arrived while the handler ran. With `all`, every retry that arrives within
 * `ttlMs` milliseconds gets it.
 */
export interface Settlement {
  reach: 'waiting' | 'next' | 'all';
  ttlMs: number;
  /** Whether the answer must be stored before it is sent. */
  isStoredBeforeSend?: boolean;
}

/**
 * Stores the answer to a webhook by a key, so that a retry gets the same answer as the first
 * attempt. No method rejects if the store fails.
 */
export interface AnswerStore {
  /**
   * Claims a webhook, so that no other request with the same key runs its handler. While another
   * request has the claim, waits for the answer to that request.
   *
   * @returns the answer to another request with the same key, or undefined if this request has got
   * the claim and must run the handler and call `settle`, or `next` if it has got the claim after
   * that of another request ended without an answer, or `busy` if `maxWaitingRetries` requests
   * already wait. Only one request gets an answer that was stored by `keep`
   */
  claim(key: string, wait?: StoreWait): Awaitable<Answer | 'busy' | 'next' | undefined>;
  /**
   * Ends a claim. The requests that wait get the answer, and `reach` determines whether requests
   * that arrive later also get it. Without an answer, the next request that waits gets the claim.
   *
   * @returns a promise if the answer must not be sent before the promise has resolved. An identical
   * request that arrives after an answer with the reach `waiting` is a new webhook, so this answer
   * must be stored, for the requests that wait, before it is sent
   */
  settle(key: string, answer: Answer | undefined, settlement: Settlement, wait?: StoreWait): Promise<void> | undefined;
  /**
   * Stores an answer that could not be delivered, for the one retry that follows within `ttlMs`.
   */
  keep(key: string, answer: Answer, ttlMs: number): void;
  /** Removes a stored answer. */
  forget(key: string): void;
}

/** The stored state of a call: names and values, each value as JSON text. */
export type Notes = Record<string, string>;

export interface Changes {
  set: Notes;
  remove: string[];
  /**
   * Whether the call has ended. Its stored state then expires after a minute, not at once, because
   * the last webhooks of a call may arrive in any order.
   */
  ended: boolean;
}

/** TTL in milliseconds of the stored state of a running call, and of a call that has ended. */
export const notesTtlMs = { running: 24 * 60 * 60 * 1000, ended: 60 * 1000 };

/**
 * Stores the state of calls by call_sid. `save` sets and removes each name separately, so that
 * concurrent webhooks of one call do not overwrite the whole state. No method rejects if the store
 * fails.
 */
export interface CallStore {
  load(sid: string, wait?: StoreWait): Awaitable<Notes>;
  /** Returns false if `set` is dropped because the call would exceed `maxNotesBytes`. */
  save(sid: string, changes: Changes, wait?: StoreWait): Awaitable<boolean>;
}

/** Size limit for the stored state of one call, in bytes: about 64,000 characters of JSON. */
export const maxNotesBytes = 128_000;

/** The measured memory overhead per name and value, in addition to their characters. */
const noteOverheadBytes = 150;

/** Returns the memory that the stored data of one call takes, in bytes. */
export function measureNotes(notes: Notes): number {
  let bytes = 0;
  for (const name of Object.keys(notes))
    bytes += measureText(name) + measureText(notes[name] as string) + noteOverheadBytes;
  return bytes;
}

/** An attempt to authenticate, after its password has been checked. */
export interface Guess {
  /** The network of the device, at most 40 characters. */
  address: string;
  /** A hash of the user and the current password: 32 bits, signed. */
  user: number;
  /** Whether the password was right. */
  isRight: boolean;
}

/**
 * The maximum numbers of wrong passwords for one user at one address, and from one address in
 * total, within `windowMs` of the first one from the address.
 */
export const guessLimits = { user: 10, address: 100, windowMs: 10 * 60 * 1000 };

/**
 * Counts wrong passwords and decides which guesses may be answered. Does not reject if the store
 * fails.
 *
 * ```ts
 * const guess = { address: '192.0.2.1', user: 1234, isRight: false };
 * const isAdmitted = await stores.failures.admit(guess); // false after ten guesses
 * ```
 */
export interface FailureStore {
  /**
   * Decides on a guess and counts it if the password was wrong, in one atomic operation: of
   * concurrent guesses, no more are admitted than of sequential guesses. A refused guess is not
   * counted, so that it neither extends the block of its user nor counts for the address.
   *
   * @returns whether the guess is within `guessLimits`, and its answer may depend on the password
   */
  admit(guess: Guess): Awaitable<boolean>;
}
