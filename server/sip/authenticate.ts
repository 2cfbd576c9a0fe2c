import type { Logger } from 'pino';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import type { FailureStore } from '../store/stores.ts';
import { ha1Of, isRightDigest } from './digest.ts';
import { grant } from './grant.ts';
import { isOneTooMany } from './guess-limit.ts';
import type { AuthReply, AuthRequest, FindUser } from './sip-user.ts';

interface Surroundings {
  findUser: FindUser;
  /** Where wrong guesses are counted: `stores.failures`. */
  failures: FailureStore;
  log: Logger;
}

/** Takes the place of the HA1 of a user that is not there, so that the same work is done. */
const nobody = ha1Of('', '', '');

/**
 * Answers jambonz's question whether a device may register or call: SIP digest authentication (RFC 7616; RFC 2069 without `qop`).
 * Every refusal is the same: nobody learns from it, nor from the time it takes, whether there is such a user, or whether too many
 * guesses came from there. Only the log says.
 *
 * ```ts
 * authenticateClient: ({ body, services, log }) => authenticate(body, { ...services, log }),
 * ```
 */
export async function authenticate(
  request: AuthRequest,
  { findUser, failures, log }: Surroundings,
): Promise<AuthReply> {
  const { method, username, realm, source_address } = request;
  const user = await findUser(username, realm);
  const right = isRightDigest(user?.ha1 ?? nobody, request) && user !== undefined;
  const refused = await isOneTooMany({ failures, request, user, right });
  if (right && !refused) return grant(request, user);

  const why = refused ? 'too many failures from this address' : user ? 'wrong password' : 'unknown user';
  log.info({ method, username: excerpt(username), realm: excerpt(realm), source_address, why }, 'SIP device refused');
  return { status: 'fail', message: 'wrong user name or password' };
}
