/**
 * A map of limited size. Once full, it keeps the most recently used values, whose sizes (as
 * `measureSize` returns them) add up to at least `size` and at most twice `size`.
 *
 * A value that is set or read is in the young half of the map. When the young half is full, it
 * becomes the old half, and the values of the previous old half are dropped. An LRU cache would add
 * 2 to 3 % to the time of a webhook: it writes six entries per value, mostly outside the processor
 * cache.
 */
export class RecentMap<Value extends object> {
  readonly #size: number;
  readonly #measureSize: (value: Value, key: string) => number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #room: number;

  constructor(size: number, measureSize: (value: Value, key: string) => number) {
    this.#size = size;
    this.#measureSize = measureSize;
    this.#room = size;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young) return young;
    const old = this.#old.get(key);
    if (old) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    const before = this.#young.get(key);
    if (before) this.#room += this.#measureSize(before, key);
    this.#young.set(key, value);
    this.#room -= this.#measureSize(value, key);
    if (this.#room > 0) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#room = this.#size;
  }

  delete(key: string): void {
    const young = this.#young.get(key);
    if (young) this.#room += this.#measureSize(young, key);
    this.#young.delete(key);
    this.#old.delete(key);
  }
}
