import { LRUCache } from 'lru-cache';
import type { FailureStore } from './stores.ts';

/**
 * Counts failures in this process, for up to 100,000 keys (about 20 MB). The least recently
 * used keys are evicted first.
 */
export class MemoryFailures implements FailureStore {
  readonly #counts: LRUCache<string, number>;

  /** @param now a monotonic clock, in milliseconds */
  constructor({ max = 100_000, now = () => performance.now() } = {}) {
    this.#counts = new LRUCache({ max, perf: { now }, ttlResolution: 0 });
  }

  async count(key: string): Promise<number> {
    return this.#counts.get(key) ?? 0;
  }

  async add(key: string, ttlMs: number): Promise<number> {
    const before = this.#counts.get(key);
    const count = (before ?? 0) + 1;
    this.#counts.set(key, count, before === undefined ? { ttl: ttlMs } : { noUpdateTTL: true });
    return count;
  }
}
