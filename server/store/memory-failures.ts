import { type FailureStore, type Guess, guessLimits } from './stores.ts';

/** The wrong passwords from one address. */
interface Source {
  readonly address: string;
  readonly expiresAtMs: number;
  /** The user of each wrong password, at most `guessLimits.address`. */
  readonly users: number[];
}

/**
 * Counts wrong passwords in this process.
 *
 * The names of users are kept with their address, which has room for `guessLimits.address` of them.
 * So names cannot evict an address. Beyond `maxAddresses`, the addresses with the fewest
 * wrong passwords are evicted, the oldest first. To evict its own count, a client needs that many
 * other addresses, each with at least as many wrong passwords.
 */
export class MemoryFailures implements FailureStore {
  /** By address, in the order in which they expire. */
  readonly #sources = new Map<string, Source>();
  /** By number of wrong passwords, the oldest first. */
  readonly #levels = Array.from({ length: guessLimits.address + 1 }, () => new Set<Source>());
  /** No address expires before. */
  #nextExpiryMs = Number.POSITIVE_INFINITY;
  readonly #maxAddresses: number;
  readonly #now: () => number;

  /**
   * @param maxAddresses bounds the memory: an address takes 0.4 to 1.5 kB
   * @param now a monotonic clock, in milliseconds
   */
  constructor({ maxAddresses = 10_000, now = () => performance.now() } = {}) {
    this.#maxAddresses = maxAddresses;
    this.#now = now;
  }

  admit(guess: Guess): boolean {
    const { ofUser, ofAddress } = this.count(guess);
    if (ofUser >= guessLimits.user || ofAddress >= guessLimits.address) return false;
    if (!guess.isRight) this.#add(guess);
    return true;
  }

  /**
   * Counts the wrong passwords for the user and from the address of a guess.
   *
   * @returns also the milliseconds until these counts expire
   */
  count({ address, user }: Guess): { ofUser: number; ofAddress: number; ttlMs: number } {
    const now = this.#now();
    this.#dropExpired(now);
    const { users = [], expiresAtMs = now + guessLimits.windowMs } = this.#sources.get(address) ?? {};
    return {
      ofUser: users.filter((each) => each === user).length,
      ofAddress: users.length,
      ttlMs: expiresAtMs - now,
    };
  }

  #add({ address, user }: Guess): void {
    const source = this.#sources.get(address) ?? this.#open(address);
    this.#levels[source.users.length]?.delete(source);
    source.users.push(user);
    this.#levels[source.users.length]?.add(source);
  }

  #open(address: string): Source {
    if (this.#sources.size >= this.#maxAddresses) this.#dropLeast();
    const source = { address, expiresAtMs: this.#now() + guessLimits.windowMs, users: [] };
    this.#sources.set(address, source);
    this.#nextExpiryMs = Math.min(this.#nextExpiryMs, source.expiresAtMs);
    return source;
  }

  #dropExpired(now: number): void {
    if (now < this.#nextExpiryMs) return;
    this.#nextExpiryMs = Number.POSITIVE_INFINITY;
    for (const source of this.#sources.values()) {
      if (source.expiresAtMs > now) {
        this.#nextExpiryMs = source.expiresAtMs;
        return;
      }
      this.#drop(source);
    }
  }

  /** Evicts many at once, because finding the first of a set that lost others takes long in V8. */
  #dropLeast(): void {
    let left = Math.ceil(this.#maxAddresses / 100);
    for (const source of this.#levels.find((level) => level.size > 0) ?? []) {
      if (left-- === 0) return;
      this.#drop(source);
    }
  }

  #drop(source: Source): void {
    this.#sources.delete(source.address);
    this.#levels[source.users.length]?.delete(source);
  }
}
