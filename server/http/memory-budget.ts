import { getHeapStatistics } from 'node:v8';

/**
 * Bytes that a request in flight holds beside its body: measured 18 kB with few headers, 31 to
 * 50 kB with the 16 kB of headers that the server accepts.
 */
export const requestBytes = 32_000;

/**
 * Bytes that a parsed body holds per byte of its JSON. Measured on V8 12: 21 for `[{},{},…]`, 28
 * for nested arrays, 38 for the worst, `[{"31":0},{"31":0},…]`, because V8 reserves elements up to
 * an index. Text is at most 2: V8 keeps two bytes per character from the first one beyond Latin-1.
 */
export const parsedBytesPerByte = 40;

/**
 * A bound in bytes on what requests in flight hold. Beyond it, the oldest request that waits for
 * its client (for the rest of a body, or to read an answer) is evicted, so that clients cannot use
 * up the budget by being slow. A request is refused only when no request waits for its client.
 *
 * ```ts
 * const budget = new MemoryBudget();
 * const share = budget.openShare();
 * if (!share.grow(body.length)) throw createOverloadProblem();
 * ```
 */
export class MemoryBudget {
  readonly limitBytes: number;
  #heldBytes = 0;
  /** Oldest first. */
  readonly #waiting = new Map<Share, () => void>();

  /** @param limitBytes defaults to a sixth of the heap limit of this process */
  constructor(limitBytes = getHeapStatistics().heap_size_limit / 6) {
    this.limitBytes = limitBytes;
  }

  /** Returns the reason why bodies of up to `bodyLimitBytes` can never fit, in a list. */
  findProblems(bodyLimitBytes: number): string[] {
    const neededBytes = 2 * (requestBytes + bodyLimitBytes * (1 + parsedBytesPerByte));
    if (neededBytes <= this.limitBytes) return [];
    const megabytes = Math.ceil((neededBytes * 6) / 2 ** 20);
    return [
      `BODY_LIMIT of ${bodyLimitBytes} bytes needs a larger heap: lower it, or start Node with --max-old-space-size=${megabytes}`,
    ];
  }

  /** Opens the share of a request, which holds no bytes yet. */
  openShare(): Share {
    return new Share(this);
  }

  /**
   * Adds to the held bytes, after evictions if necessary. Returns false if that would leave less
   * than `reserveBytes`.
   */
  take(bytes: number, reserveBytes: number): boolean {
    const maxHeldBytes = this.limitBytes - bytes - reserveBytes;
    if (this.#heldBytes > maxHeldBytes) this.#evictDownTo(maxHeldBytes);
    const fits = this.#heldBytes <= maxHeldBytes;
    if (fits) this.#heldBytes += bytes;
    return fits;
  }

  giveBack(bytes: number): void {
    this.#heldBytes -= bytes;
  }

  addWaiting(share: Share, evict: () => void): void {
    this.#waiting.set(share, evict);
  }

  removeWaiting(share: Share): void {
    this.#waiting.delete(share);
  }

  #evictDownTo(maxHeldBytes: number): void {
    let waitingBytes = 0;
    for (const { heldBytes } of this.#waiting.keys()) waitingBytes += heldBytes;
    if (this.#heldBytes - waitingBytes > maxHeldBytes) return; // evictions would not be enough
    for (const [share, evict] of this.#waiting) {
      if (this.#heldBytes <= maxHeldBytes) return;
      this.#waiting.delete(share);
      evict();
    }
  }
}

/**
 * The bytes that one request holds. They are given back when the response has closed and the
 * webhook has been answered, whichever is later: a handler keeps the body of a client that has
 * disconnected.
 */
export class Share {
  readonly #budget: MemoryBudget;
  #heldBytes = 0;
  #isClosed = false;
  #isAnswered = false;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  get heldBytes(): number {
    return this.#heldBytes;
  }

  /**
   * Returns false if the budget has no room for the bytes. A share must leave as much room as it
   * holds itself, so that large bodies do not take the last room from small webhooks.
   */
  grow(bytes: number): boolean {
    if (!this.#budget.take(bytes, this.#heldBytes + bytes)) return false;
    this.#heldBytes += bytes;
    return true;
  }

  /** Gives back all but `bytes`. */
  shrinkTo(bytes: number): void {
    if (bytes >= this.#heldBytes) return;
    this.#budget.giveBack(this.#heldBytes - bytes);
    this.#heldBytes = bytes;
  }

  /**
   * Marks that the request waits for its client. `evict` is called at most once, when the budget
   * needs room, and must give back bytes. A closed share does not wait: nothing would remove it.
   */
  waitForClient(evict: () => void): void {
    if (!this.#isClosed) this.#budget.addWaiting(this, evict);
  }

  stopWaiting(): void {
    this.#budget.removeWaiting(this);
  }

  /** To be called when the response has closed. */
  close(): void {
    this.#isClosed = true;
    this.stopWaiting();
    if (this.#isAnswered) this.shrinkTo(0);
  }

  /** To be called when the webhook has been answered. */
  answer(): void {
    this.#isAnswered = true;
    if (this.#isClosed) this.shrinkTo(0);
  }
}
