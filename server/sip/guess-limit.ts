import { createHash } from 'node:crypto';
import type { FailureStore } from '../store/stores.ts';
import type { AuthRequest, SipUser } from './sip-user.ts';

/** Counted from the first failure, in milliseconds. */
const window = 10 * 60 * 1000;
/** Failures within it: for one user at one address, and for one address in all. */
const most = { user: 10, address: 100 };

interface Guess {
  failures: FailureStore;
  request: AuthRequest;
  user: SipUser | undefined;
  /** Whether it was the password. */
  right: boolean;
}

/**
 * Whether a guess is one too many; counts it if it was wrong.
 *
 * How often an address may be wrong: ten times in ten minutes about one user, then that user is refused there, the right password
 * included, for the rest of them; a hundred times in all, then everybody is refused there.
 *
 * Why two limits: an office is one address to us (NAT), and in it there is always one phone with an old password that tries again
 * every few seconds. It reaches its own limit, what it does after that is not counted, and its colleagues are not refused. The
 * second limit is reached by whoever tries many names. It is short because the sender of a UDP packet can be forged, and an office
 * be locked out that way. A new password begins a new count, so that a phone which has been put right need not wait.
 *
 * A wrong guess is counted in the same step that asks, and not when the answer is there: of hundreds that come at once, each is
 * behind those before it, however long the store takes.
 */
export async function isOneTooMany({
  failures,
  request: { source_address, username, realm },
  user,
  right,
}: Guess): Promise<boolean> {
  if (!source_address) return false; // jambonz always says it, its documentation never
  const address = network(source_address);
  // Four digits tell one password from the next, and nothing to those who can read the keys.
  const keys = { user: keyOf(address, username, realm, user?.ha1.slice(0, 4)), address: keyOf(address) };
  const [ofUser, ofAddress] = await Promise.all([
    right ? failures.count(keys.user) : failures.add(keys.user, window).then((count) => count - 1),
    failures.count(keys.address),
  ]);
  const tooMany = ofUser >= most.user || ofAddress >= most.address;
  if (!right && !tooMany) failures.add(keys.address, window);
  return tooMany;
}

/** Of one length, however long the names are that a sender makes up. */
function keyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** The first half of an IPv6 address: whoever has one address has all that share it (RFC 6177). */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [left = [], right = []] = address.split('::').map((groups) => groups.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':').toLowerCase();
}
