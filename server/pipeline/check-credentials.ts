import type { Credentials } from '../../openapi/contract/access.ts';
import { isEqualInConstantTime } from '../../openapi/contract/signature.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { Problem } from './problem.ts';

const challenge = { 'WWW-Authenticate': 'Basic realm="jambonz webhooks", charset="UTF-8"' };

/**
 * Creates a check of the header `Authorization` for HTTP Basic credentials (RFC 7617), in constant
 * time.
 * @returns a function that throws Problem 401 with `WWW-Authenticate`
 */
export function createCredentialsCheck({ username, password }: Credentials): (authorization?: string) => void {
  const expected = Buffer.from(`${username}:${password}`).toString('base64');
  return (authorization = '') => {
    const given = /^Basic +(\S+)$/i.exec(authorization)?.[1];
    if (!given)
      throw new Problem(
        401,
        'Basic credentials are missing: fill in username and password of the webhook in the jambonz portal, and in call_hook and call_status_hook of calls made by REST (jambonz sends them only when both are filled in)',
        { headers: challenge },
      );
    if (!isEqualInConstantTime(expected, given))
      throw new Problem(401, 'wrong username or password', { headers: challenge });
  };
}

/**
 * Checks HTTP Basic credentials, if configured.
 * @throws Problem 401 with `WWW-Authenticate`
 */
export function checkCredentials(credentials: Credentials | undefined): Step<HttpWebhook> {
  const check = credentials && createCredentialsCheck(credentials);
  return function checkCredentials(webhook, next) {
    if (!check || !webhook.route.secured) return next();
    check(webhook.req.headers.authorization);
    webhook.isAuthenticated = true;
    next();
  };
}
