import { LRUCache } from 'lru-cache';
import type { FailureStore } from './stores.ts';

/** Failures in this process: of a hundred thousand keys, some 20 MB, the ones used longest ago go first. */
export class MemoryFailures implements FailureStore {
  readonly #counts: LRUCache<string, number>;

  /** @param now a clock that never goes back, in milliseconds */
  constructor({ max = 100_000, now = () => performance.now() } = {}) {
    this.#counts = new LRUCache({ max, perf: { now }, ttlResolution: 0 });
  }

  async count(key: string): Promise<number> {
    return this.#counts.get(key) ?? 0;
  }

  async add(key: string, ttl: number): Promise<number> {
    const before = this.#counts.get(key);
    const count = (before ?? 0) + 1;
    this.#counts.set(key, count, before === undefined ? { ttl } : { noUpdateTTL: true });
    return count;
  }
}
