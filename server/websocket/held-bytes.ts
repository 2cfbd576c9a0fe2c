import type { MemoryBudget, Share } from '../http/memory-budget.ts';

/** Bytes that a socket may hold without a charge: a chunk that the operating system delivers. */
const freeBytes = 64 * 1024;
/** How long a peer may take to complete a message, and to read an answer. */
const stallTimeoutMs = 10_000;

/**
 * Charges what a socket holds for a slow peer: an incomplete message, and answers that it has not
 * read. The peer is disconnected after ten seconds, or earlier if the memory budget needs room.
 */
export class HeldBytes {
  readonly #share: Share;
  readonly #measure: () => number;
  readonly #disconnect: (reason: string) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(budget: MemoryBudget, measure: () => number, disconnect: (reason: string) => void) {
    this.#share = budget.openShare();
    this.#share.answer();
    this.#measure = measure;
    this.#disconnect = disconnect;
  }

  /** To be called when the measure may have changed. */
  update(): void {
    const bytes = this.#measure();
    if (bytes <= freeBytes) {
      if (this.#timer) this.#release();
      return;
    }
    if (!this.#timer) {
      this.#timer = setTimeout(() => this.#check(), stallTimeoutMs).unref();
      this.#share.waitForClient(() => this.#end('its memory is needed'));
    }
    if (bytes <= this.#share.heldBytes) this.#share.shrinkTo(bytes);
    else if (!this.#share.grow(bytes - this.#share.heldBytes)) this.#end('its memory is needed');
  }

  /** To be called when the socket has closed. */
  close(): void {
    clearTimeout(this.#timer);
    this.#share.close();
  }

  #check(): void {
    if (this.#measure() > freeBytes) this.#end('the peer is too slow');
    else this.#release();
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#share.stopWaiting();
    this.#share.shrinkTo(0);
  }

  #end(reason: string): void {
    this.#share.shrinkTo(0);
    this.#disconnect(reason);
  }
}
