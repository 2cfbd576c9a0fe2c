import type { IncomingHttpHeaders } from 'node:http';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { Problem } from './problem.ts';

/**
 * Together, the patterns permit `application/json` with UTF-8 as the only charset (RFC 8259,
 * section 8.1). Other parameters have no meaning and are ignored.
 */
const json = /^application\/json\s*(;|$)/i;
const foreignCharset = /;\s*charset\s*=(?!\s*"?utf-?8"?\s*(;|$))/i;

/**
 * Accepts JSON bodies and requests without a body.
 * @throws Problem 415 for any other body
 */
export function requireJson(): Step<HttpWebhook> {
  return function requireJson({ req }, next) {
    const type = req.headers['content-type'];
    if (hasBody(req.headers) && (type === undefined || !json.test(type) || foreignCharset.test(type))) {
      throw new Problem(415, `Content-Type must be application/json in UTF-8, it is ${excerpt(type ?? 'missing')}`);
    }
    next();
  };
}

/** Whether a request has a body, by its headers (RFC 9112, section 6). */
function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
