import type { Answer } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';
import { isOurs, refusalIn } from '../is-ours.ts';

const { ok, problem, skipped } = findings('credentials');

/**
 * Whether the server accepts the credentials of this environment and refuses requests without them.
 * An accepted probe gets status 415.
 */
export function checkCredentials(configured: boolean, withThem: Answer, without: Answer): Finding {
  const refusal = refusalIn(withThem) ?? '';
  if (!configured)
    return without.status === 401
      ? problem(
          'the server asks for some, and WEBHOOK_USERNAME and WEBHOOK_PASSWORD are not set here: set them as the server has them',
        )
      : skipped('none are configured, and none are asked for');
  if (withThem.status === 401 && !isOurs(withThem))
    return problem(
      'something before the server asks for credentials of its own: switch that off, jambonz has only those of this server',
    );
  if (withThem.status === 401)
    return refusal.includes('are missing')
      ? problem('a proxy takes the Authorization header away: have it pass that on')
      : problem(
          'the server has others: give it and this environment the same WEBHOOK_USERNAME and WEBHOOK_PASSWORD, and restart it',
        );
  if (without.status !== 401)
    return problem('the server asks for none: give it WEBHOOK_USERNAME and WEBHOOK_PASSWORD as well, and restart it');
  return ok('accepted, and without them the server refuses');
}
