import express, { type RequestHandler } from 'express';
import { Problem } from '../problem.ts';

/**
 * Reads the body whole, up to `limit` bytes, and keeps them as `req.rawBody`.
 * @throws Problem 413, 415 for a compressed body (jambonz sends none), 400 for one that was cut off
 */
export function readBody(limit: number): RequestHandler {
  const read = express.raw({ type: () => true, limit, inflate: false });
  return function readBody(req, res, next) {
    if (req.readableEnded)
      throw new Error('the body was read before createApp() saw it: mount it before express.json() and other body parsers');
    // The reader would take in all of a body that says it is too large before it refuses it.
    if (Number(req.headers['content-length']) > limit) throw tooLarge(limit);
    read(req, res, (error) => {
      if (error) return next(asProblem(error, limit));
      req.rawBody = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      next();
    });
  };
}

/** body-parser says in `status` which refusal it means. */
function asProblem(error: { status?: number; message: string }, limit: number): unknown {
  if (error.status === 413) return tooLarge(limit);
  if (error.status === 415) return new Problem(415, 'the body must not be compressed');
  if (error.status === 400) return new Problem(400, `the body could not be read: ${error.message}`);
  return error;
}

function tooLarge(limit: number): Problem {
  return new Problem(413, `the body is larger than ${limit} bytes (BODY_LIMIT)`);
}
