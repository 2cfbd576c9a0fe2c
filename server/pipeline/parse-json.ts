import type { RequestHandler } from 'express';
import { Problem } from '../problem.ts';

/**
 * Parses the body as JSON, where there is one.
 * @throws Problem 400 that says where it stops being JSON
 */
export function parseJson(): RequestHandler {
  return function parseJson(req, _res, next) {
    req.body = req.rawBody.length === 0 ? undefined : parse(req.rawBody);
    next();
  };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Problem(400, `the body is not JSON: ${(error as SyntaxError).message}`);
  }
}
