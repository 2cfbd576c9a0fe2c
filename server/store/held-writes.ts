import type { Commands } from './redis-connection.ts';

/** How many writes may wait for a connection, and for how long. */
const limits = { writes: 10_000, ms: 60_000 };

/** A write that is sent again after a failure of its connection. */
export class HeldWrite {
  readonly command: (commands: Commands) => Promise<unknown>;
  /** The memory that the values in the command take. */
  readonly bytes: number;
  readonly #expiresAtMs: number;

  constructor(command: HeldWrite['command'], bytes: number, ttlMs = limits.ms) {
    this.command = command;
    this.bytes = bytes;
    this.#expiresAtMs = performance.now() + ttlMs;
  }

  get isExpired(): boolean {
    return performance.now() >= this.#expiresAtMs;
  }
}

/** The writes that wait until a server can be reached. */
export class HeldWrites {
  readonly #writes = new Set<HeldWrite>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** Holds a write. Beyond 10,000 writes, the oldest is dropped. */
  add(write: HeldWrite): void {
    this.#writes.add(write);
    this.#bytes += write.bytes;
    const [oldest] = this.#writes;
    if (oldest && this.#writes.size > limits.writes) this.#remove(oldest);
  }

  /** Returns the writes that have not expired, oldest first, and no longer holds any. */
  takeAll(): HeldWrite[] {
    const writes = [...this.#writes];
    for (const write of writes) this.#remove(write);
    return writes.filter(({ isExpired }) => !isExpired);
  }

  #remove(write: HeldWrite): void {
    this.#writes.delete(write);
    this.#bytes -= write.bytes;
  }
}
