import { LRUCache } from 'lru-cache';

/** A value of a `RecentMap`. */
export interface RecentValue {
  /** The key under which the value is kept. Must not be cut out of a longer text (`copyText`). */
  readonly key: string;
  /** The memory that the value and its key take, in bytes. */
  readonly bytes: number;
  /** Time of expiry, as a value of `performance.now()`. */
  readonly expiresAtMs: number;
}

/** A value of more bytes is large. */
const maxSmallBytes = 64_000;
/** Interval at which expired values are dropped. */
const sweepIntervalMs = 60_000;

/**
 * A map that keeps values until they expire, and never more than `limitBytes` of them. Once full,
 * it keeps the most recently used values. Large values have one half of the limit and small values
 * the other, so that a few large values do not evict all small ones. A value larger than a quarter
 * of the limit is not kept.
 *
 * Expired values are dropped once a minute, by one timer that runs while there are values and does
 * not keep the process running.
 */
export class RecentMap<Value extends RecentValue> {
  readonly #small: LRUCache<string, Value>;
  readonly #large: LRUCache<string, Value>;
  #sweep: NodeJS.Timeout | undefined;

  constructor(limitBytes: number) {
    const create = () =>
      new LRUCache<string, Value>({
        maxSize: Math.floor(limitBytes / 2),
        maxEntrySize: Math.floor(limitBytes / 4),
        sizeCalculation: ({ bytes }) => bytes,
      });
    this.#small = create();
    this.#large = create();
  }

  /** The bytes of all values. */
  get heldBytes(): number {
    return this.#small.calculatedSize + this.#large.calculatedSize;
  }

  get(key: string): Value | undefined {
    const value = this.#small.get(key) ?? this.#large.get(key);
    return value && value.expiresAtMs > performance.now() ? value : undefined;
  }

  set(value: Value): void {
    const isLarge = value.bytes > maxSmallBytes;
    (isLarge ? this.#small : this.#large).delete(value.key);
    (isLarge ? this.#large : this.#small).set(value.key, value);
    this.#sweep ??= setTimeout(() => this.#dropExpired(), sweepIntervalMs).unref();
  }

  delete(key: string): void {
    this.#small.delete(key);
    this.#large.delete(key);
  }

  #dropExpired(): void {
    const now = performance.now();
    for (const values of [this.#small, this.#large])
      for (const [key, { expiresAtMs }] of values.entries()) if (expiresAtMs <= now) values.delete(key);
    this.#sweep = this.heldBytes > 0 ? setTimeout(() => this.#dropExpired(), sweepIntervalMs).unref() : undefined;
  }
}
