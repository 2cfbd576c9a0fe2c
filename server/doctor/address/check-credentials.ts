import type { ProbeAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';
import { isOwnAnswer, readRefusal } from '../is-own-answer.ts';

const { ok, problem, skipped } = createFindings('credentials');

/**
 * Checks whether the server accepts the credentials of this environment and refuses requests
 * without them. A probe whose credentials are accepted gets status 415.
 */
export function checkCredentials(configured: boolean, withThem: ProbeAnswer, without: ProbeAnswer): Finding {
  const refusal = readRefusal(withThem) ?? '';
  if (!configured)
    return without.status === 401
      ? problem(
          'the server requires credentials, but WEBHOOK_USERNAME and WEBHOOK_PASSWORD are not set here: set them to the values of the server',
        )
      : skipped('not configured here, and not required by the server');
  if (withThem.status === 401 && !isOwnAnswer(withThem))
    return problem(
      'a proxy in front of the server requires its own credentials: disable that, because jambonz sends only those of this server',
    );
  if (withThem.status === 401)
    return refusal.includes('are missing')
      ? problem('a proxy removes the Authorization header: make it pass the header on')
      : problem(
          'the server has different ones: set the same WEBHOOK_USERNAME and WEBHOOK_PASSWORD there and here, and restart it',
        );
  if (without.status !== 401)
    return problem(
      'the server does not require them: set WEBHOOK_USERNAME and WEBHOOK_PASSWORD there as well, and restart it',
    );
  return ok('accepted, and requests without them are refused');
}
