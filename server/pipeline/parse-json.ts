import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/**
 * Parses the body as JSON in UTF-8 (RFC 8259, section 8.1), where there is one.
 * @throws Problem 400 that says where it stops being JSON
 */
export function parseJson(): RequestHandler {
  return function parseJson(req, _res, next) {
    req.body = req.rawBody.length === 0 ? undefined : parse(req.rawBody);
    next();
  };
}

/** A byte order mark is no JSON to `JSON.parse`, here as where the signature looks for the account. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw new Problem(400, `the body is not JSON in UTF-8: ${(error as Error).message}`, { reason: 'json' });
  }
}
