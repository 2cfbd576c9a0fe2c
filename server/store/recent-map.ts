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
  readonly #small: Generations<Value>;
  readonly #large: Generations<Value>;
  #sweep: NodeJS.Timeout | undefined;

  constructor(limitBytes: number) {
    this.#small = new Generations(limitBytes / 2);
    this.#large = new Generations(limitBytes / 2);
  }

  /** The bytes of all values. */
  get heldBytes(): number {
    return this.#small.heldBytes + this.#large.heldBytes;
  }

  get(key: string): Value | undefined {
    const value = this.#small.get(key) ?? this.#large.get(key);
    return value && value.expiresAtMs > performance.now() ? value : undefined;
  }

  set(value: Value): void {
    const isLarge = value.bytes > maxSmallBytes;
    (isLarge ? this.#small : this.#large).delete(value.key);
    (isLarge ? this.#large : this.#small).set(value);
    this.#sweep ??= setTimeout(() => this.#dropExpired(), sweepIntervalMs).unref();
  }

  delete(key: string): void {
    this.#small.delete(key);
    this.#large.delete(key);
  }

  #dropExpired(): void {
    const now = performance.now();
    this.#small.dropExpired(now);
    this.#large.dropExpired(now);
    this.#sweep = this.heldBytes > 0 ? setTimeout(() => this.#dropExpired(), sweepIntervalMs).unref() : undefined;
  }
}

/**
 * Two generations of values, each of at most half the limit. A value that is set or read is young.
 * When the young generation is full, it becomes the old one, and the values of the previous old
 * generation are dropped. An LRU cache would add 2 to 3 % to the time of a webhook: it writes six
 * entries per value, mostly outside the processor cache.
 */
class Generations<Value extends RecentValue> {
  readonly #limitBytes: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #youngBytes = 0;
  #oldBytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes / 2;
  }

  get heldBytes(): number {
    return this.#youngBytes + this.#oldBytes;
  }

  get(key: string): Value | undefined {
    if (this.heldBytes === 0) return undefined; // the large values of most servers
    const young = this.#young.get(key);
    if (young) return young;
    const old = this.#old.get(key);
    if (old) this.set(old);
    return old;
  }

  set(value: Value): void {
    this.delete(value.key);
    if (value.bytes > this.#limitBytes) return;
    if (this.#youngBytes + value.bytes > this.#limitBytes) {
      this.#old = this.#young;
      this.#oldBytes = this.#youngBytes;
      this.#young = new Map();
      this.#youngBytes = 0;
    }
    this.#young.set(value.key, value);
    this.#youngBytes += value.bytes;
  }

  delete(key: string): void {
    if (this.heldBytes === 0) return;
    const young = this.#young.get(key);
    if (young) {
      this.#youngBytes -= young.bytes;
      this.#young.delete(key);
      return;
    }
    const old = this.#old.get(key);
    if (!old) return;
    this.#oldBytes -= old.bytes;
    this.#old.delete(key);
  }

  dropExpired(now: number): void {
    for (const values of [this.#young, this.#old])
      for (const [key, { expiresAtMs }] of values) if (expiresAtMs <= now) this.delete(key);
  }
}
