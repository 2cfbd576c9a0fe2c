import type { Commands } from './redis-connection.ts';

/** How many writes may wait for a connection, and for how long. */
const limits = { writes: 10_000, ms: 60_000 };

/** A write that is sent again if its connection fails. */
export class Write {
  /** The key that it changes. */
  readonly key: string;
  readonly command: (commands: Commands) => Promise<unknown>;
  /** The memory that the values in the command take. */
  readonly bytes: number;
  readonly #expiresAtMs = performance.now() + limits.ms;

  constructor(key: string, command: Write['command'], bytes: number) {
    this.key = key;
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
  /** The numbers of writes for each key. */
  readonly #counts = new Map<string, number>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** Whether a write for a key waits, so that a later one must not overtake it. */
  has(key: string): boolean {
    return this.#counts.has(key);
  }

  /** Holds a write for a minute at most. Beyond 10,000 writes, the oldest is dropped. */
  add(write: Write): void {
    if (write.isExpired) return;
    this.#writes.add(write);
    this.#counts.set(write.key, (this.#counts.get(write.key) ?? 0) + 1);
    this.#bytes += write.bytes;
    const [oldest] = this.#writes;
    if (oldest && this.#writes.size > limits.writes) this.#remove(oldest);
  }

  /** Returns the writes that are not older than a minute, and no longer holds any. */
  takeAll(): Write[] {
    const writes = [...this.#writes];
    for (const write of writes) this.#remove(write);
    return writes.filter(({ isExpired }) => !isExpired);
  }

  #remove(write: Write): void {
    this.#writes.delete(write);
    const others = (this.#counts.get(write.key) ?? 0) - 1;
    if (others > 0) this.#counts.set(write.key, others);
    else this.#counts.delete(write.key);
    this.#bytes -= write.bytes;
  }
}
