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
