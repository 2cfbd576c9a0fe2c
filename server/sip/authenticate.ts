import type { Logger } from 'pino';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import type { FailureStore } from '../store/stores.ts';
import { computeHa1, isRightDigest } from './digest.ts';
import { createGrant } from './grant.ts';
import { createGuess } from './guess.ts';
import type { AuthReply, AuthRequest, FindUser } from './sip-user.ts';

interface Dependencies {
  /** Finds the HA1 and the permissions of the user. */
  findUser: FindUser;
  /** Limits guesses, for example `stores.failures`. */
  failures: FailureStore;
  /** Gets one line for each refusal. */
  log: Logger;
}

/**
 * Used as the HA1 (password hash) of an unknown user, so that checking takes as long as for a known
 * user.
 */
const unknownUserHa1 = computeHa1('', '', '');

/**
 * Answers whether a device may register or call, by SIP digest authentication (RFC 7616; RFC 2069
 * without `qop`). All refusals are equal in content and time, so that a client learns neither
 * whether the user exists nor whether the address has made too many guesses. Only the log states
 * the reason.
 *
 * After ten wrong passwords for a user within ten minutes, that user is refused at the address
 * until the ten minutes are over, even with the right password. After a hundred wrong passwords in
 * total, every user is refused at the address.
 *
 * There are two limits because an office has one address (NAT) and always contains a phone with an
 * old password that retries every few seconds. That phone reaches its own limit, its later failures
 * are not counted for the address, and its colleagues are not refused. The second limit stops a
 * client that tries many names. The window is short because the source of a UDP packet can be
 * forged to lock out an office. A new password starts a new count, so that a corrected phone need
 * not wait.
 *
 * ```ts
 * authenticateClient: ({ body, services, log }) => authenticate(body, { ...services, log }),
 * ```
 *
 * @throws the error of `findUser`, if it throws or rejects
 */
export async function authenticate(
  request: AuthRequest,
  { findUser, failures, log }: Dependencies,
): Promise<AuthReply> {
  const { method, username, realm, source_address } = request;
  const user = await findUser(username, realm);
  const isRight = isRightDigest(user?.ha1 ?? unknownUserHa1, request) && user !== undefined;
  const isAdmitted = await failures.admit(createGuess(request, user, isRight));
  if (isRight && isAdmitted) return createGrant(request, user);

  const why = !isAdmitted ? 'too many failures from this address' : user ? 'wrong password' : 'unknown user';
  log.info(
    {
      method,
      username: excerpt(username),
      realm: excerpt(realm),
      source_address: source_address && excerpt(source_address),
      why,
    },
    'SIP device refused',
  );
  return { status: 'fail', message: 'wrong user name or password' };
}
