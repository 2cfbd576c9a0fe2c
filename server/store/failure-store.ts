/** Counts what went wrong, by key, each key for a while. Never rejects for reasons of its own. */
export interface FailureStore {
  /** How often a key was added while it was kept. */
  count(key: string): Promise<number>;
  /** The key is kept for `ttl` milliseconds from when it is first added. */
  add(key: string, ttl: number): Promise<void>;
}
