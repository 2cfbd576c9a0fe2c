import type { Commands } from './redis-connection.ts';

/** How many writes may wait for a connection, and for how long. */
const limits = { writes: 10_000, ms: 60_000 };

/** A write that is sent again if its connection fails. */
export class Write {
  readonly command: (commands: Commands) => Promise<unknown>;
  /** The memory that the values in the command take. */
  readonly bytes: number;
  readonly #expiresAtMs = performance.now() + limits.ms;

  constructor(command: Write['command'], bytes: number) {
    this.command = command;
    this.bytes = bytes;
  }

  get isExpired(): boolean {
    return performance.now() >= this.#expiresAtMs;
  }
}

/** The writes that wait until a server can be reached, in the order in which they were sent. */
export class HeldWrites {
  readonly #writes = new Set<Write>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** Holds a write for a minute at most. Beyond 10,000 writes, the oldest is dropped. */
  add(write: Write): void {
    if (write.isExpired) return;
    this.#writes.add(write);
    this.#bytes += write.bytes;
    const [oldest] = this.#writes;
    if (oldest && this.#writes.size > limits.writes) this.#remove(oldest);
  }

  /** Returns all writes, and no longer holds them. */
  takeAll(): Write[] {
    const writes = [...this.#writes];
    for (const write of writes) this.#remove(write);
    return writes;
  }

  #remove(write: Write): void {
    this.#writes.delete(write);
    this.#bytes -= write.bytes;
  }
}
