import type { RequestHandler } from 'express';
import type { Credentials } from '../../openapi/contract/access.ts';
import { isEqualInConstantTime } from '../../openapi/contract/signature.ts';
import { Problem } from './problem.ts';

const challenge = { 'WWW-Authenticate': 'Basic realm="jambonz webhooks", charset="UTF-8"' };

/**
 * Checks HTTP Basic credentials (RFC 7617) in constant time, if configured.
 * @throws Problem 401 with `WWW-Authenticate`
 */
export function checkCredentials(credentials: Credentials | undefined): RequestHandler {
  const expected = credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  return function checkCredentials(req, _res, next) {
    if (!expected || !req.webhook.route.secured) return next();
    const given = /^Basic +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
    if (!given)
      throw new Problem(
        401,
        'Basic credentials are missing: fill in username and password of the webhook in the jambonz portal, and in call_hook and call_status_hook of calls made by REST (jambonz sends them only when both are filled in)',
        { headers: challenge },
      );
    if (!isEqualInConstantTime(expected, given))
      throw new Problem(401, 'wrong username or password', { headers: challenge });
    req.webhook.isAuthenticated = true;
    next();
  };
}
