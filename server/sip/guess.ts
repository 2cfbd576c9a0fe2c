import { createHash } from 'node:crypto';
import { isIPv4, isIPv6, SocketAddress } from 'node:net';
import { isFromUnprovenSender } from '../pipeline/mark-unproven-sender.ts';
import type { Guess } from '../store/stores.ts';
import type { AuthRequest, SipUser } from './sip-user.ts';

/**
 * The address of all devices whose address is unknown: `source_address` is absent or not an IP
 * address, or the sender of the webhook may have made it up.
 */
const unknownAddress = 'unknown';

/** Creates the guess that a request makes, by which its user and address are limited. */
export function createGuess(request: AuthRequest, user: SipUser | undefined, isRight: boolean): Guess {
  const { source_address, username, realm } = request;
  const address = isFromUnprovenSender(request) ? unknownAddress : toNetwork(source_address);
  // Four digits of the HA1 (password hash) distinguish two passwords of a user, without revealing
  // the HA1.
  return { address, user: hash(username, realm, user?.ha1.slice(0, 4)), isRight };
}

/**
 * Returns the network that one client controls: an IPv4 address, also if mapped to IPv6 (RFC 4291
 * section 2.5.5.2), or the first 64 bits of an IPv6 address (RFC 6177), without its zone.
 */
export function toNetwork(sourceAddress: string | undefined): string {
  const [address = ''] = sourceAddress?.split('%', 1) ?? [];
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return unknownAddress;
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address; // as RFC 5952 writes it
  const mapped = canonical.replace('::ffff:', '');
  if (isIPv4(mapped)) return mapped;
  const [left = [], right = []] = canonical.split('::').map((groups) => groups.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

/** Hashes names of any length to 32 bits. A collision makes two users share their limit. */
function hash(...parts: unknown[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readInt32BE();
}
