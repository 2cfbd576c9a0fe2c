import { hash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { findForeignHeader } from '../../openapi/contract/foreign-header.ts';
import { isLoopback } from '../../openapi/contract/is-loopback.ts';
import { DeskProblem } from './desk-problem.ts';

/**
 * Nothing of the desk may be loaded by, shown in, or sent to another origin. Inline scripts do not
 * run, so that markup in a payload cannot become code.
 */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Accepts requests of the desk's own page only. Any web page can send requests to a loopback
 * listener, and with a name that it rebinds to 127.0.0.1 (DNS rebinding) it could read the answers.
 * The path must begin with the token, which other pages do not know.
 * @throws DeskProblem 403 for another sender, 415 for a POST without the content type of JSON,
 *   which a page of another origin cannot send without asking first
 */
export function checkSender(token: string): RequestHandler {
  return function checkSender(req, res, next) {
    res.set(headers);
    const { host = '', origin, 'sec-fetch-site': site, 'content-type': type = '' } = req.headers;
    const foreign = findForeignHeader(req.headers, isLoopback);
    if (foreign === 'host') throw refuse(`the host must be 127.0.0.1 or localhost, it is ${quote(host)}`);
    if (foreign === 'origin')
      throw refuse(`pages of another origin must not use the desk, this one is ${quote(String(origin))}`);
    if (foreign === 'sec-fetch-site')
      throw refuse(`pages of another site must not use the desk (Sec-Fetch-Site: ${quote(String(site))})`);
    if (!isEqual(req.path.split('/')[1] ?? '', token))
      throw refuse('the path does not begin with the token: open the address that the desk printed when it started');
    if (req.method === 'POST' && !/^application\/json(?:;|$)/i.test(type))
      throw new DeskProblem(415, 'a POST needs the header Content-Type: application/json');
    next();
  };
}

function refuse(detail: string): DeskProblem {
  return new DeskProblem(403, detail);
}

function quote(text: string): string {
  return JSON.stringify(excerpt(text));
}

/** Compares hashes, whose lengths are equal, so that the time reveals nothing. */
function isEqual(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}
