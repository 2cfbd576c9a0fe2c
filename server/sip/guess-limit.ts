import { createHash } from 'node:crypto';
import type { FailureStore } from '../store/stores.ts';
import type { AuthRequest, SipUser } from './sip-user.ts';

/** How long wrong passwords are counted, measured from the first one. */
const windowMs = 10 * 60 * 1000;
/**
 * Maximum number of wrong passwords per window: for one user at one IP address, and for one IP
 * address in total.
 */
const maxFailures = { user: 10, address: 100 };

interface Guess {
  failures: FailureStore;
  request: AuthRequest;
  user: SipUser | undefined;
  /** Whether the password was right. */
  isRight: boolean;
}

/**
 * Returns whether an attempt to authenticate exceeds the limits of its IP address. Counts the
 * attempt if the password was wrong.
 *
 * After ten failures for one user within ten minutes, that user is refused at the address until the
 * ten minutes are over, even with the right password. After a hundred failures in total, every user
 * is refused at the address.
 *
 * There are two limits because an office has one address (NAT) and always contains a phone with an
 * old password that retries every few seconds. That phone reaches its own limit, its later failures
 * are not counted for the address, and its colleagues are not refused. The second limit stops a
 * client that tries many names. The window is short because the source of a UDP packet can be
 * forged to lock out an office. A new password starts a new count, so that a corrected phone need
 * not wait.
 *
 * The store counts a wrong password of a user and returns the count in one operation. With separate
 * operations, hundreds of concurrent guesses could read the count before any of them is counted.
 */
export async function exceedsGuessLimit({
  failures,
  request: { source_address, username, realm },
  user,
  isRight,
}: Guess): Promise<boolean> {
  if (!source_address) return false; // jambonz always sends `source_address`, but does not document it
  const address = toNetwork(source_address);
  // Four digits of the HA1 (password hash) distinguish two passwords of a user, without revealing
  // the HA1.
  const keys = { user: hashKey(address, username, realm, user?.ha1.slice(0, 4)), address: hashKey(address) };
  const [userFailures, addressFailures] = await Promise.all([
    isRight ? failures.count(keys.user) : failures.add(keys.user, windowMs).then((count) => count - 1),
    failures.count(keys.address),
  ]);
  const isOverLimit = userFailures >= maxFailures.user || addressFailures >= maxFailures.address;
  if (!isRight && !isOverLimit) failures.add(keys.address, windowMs);
  return isOverLimit;
}

/** Hashes the parts of a key to a fixed length, because a client may send names of any length. */
function hashKey(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/**
 * Returns the first 64 bits of an IPv6 address, because one client controls all addresses with the
 * same 64 bits (RFC 6177). Returns an IPv4 address unchanged.
 */
function toNetwork(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [left = [], right = []] = address.split('::').map((groups) => groups.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':').toLowerCase();
}
