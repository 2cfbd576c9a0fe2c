/**
 * A map that keeps the most recently used values, with a total of at least `size` and at most twice
 * that, as measured by `measureSize`.
 *
 * Values are in a young and an old half. When the young half is full, it replaces the old half,
 * whose values are dropped. An LRU cache would take 2 to 3% of the time of a webhook more: it writes
 * six entries per value, mostly outside the processor cache.
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
