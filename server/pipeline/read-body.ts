import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/**
 * Reads the body whole, up to `limit` bytes, and keeps them as `req.rawBody`.
 * @throws Problem 413, 415 for a compressed body (jambonz sends none), 400 for one that was cut off
 */
export function readBody(limit: number): RequestHandler {
  return function readBody(req, _res, next) {
    if (req.readableEnded)
      throw new Error(
        'the body was read before createApp() saw it: mount it before express.json() and other body parsers',
      );
    const { 'content-encoding': encoding, 'content-length': length } = req.headers;
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
      throw new Problem(415, 'the body must not be compressed');
    if (Number(length) > limit) throw tooLarge(limit);

    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else finish(tooLarge(limit));
    };
    const keep = () => {
      req.rawBody = Buffer.concat(chunks, size);
      finish();
    };
    const fail = ({ message }: Error) => finish(new Problem(400, `the body could not be read: ${message}`));
    /** Nothing is heard of the sender from here on: that he hangs up while the handler runs is no error. */
    const finish = (problem?: Problem) => {
      req.off('data', take).off('end', keep).off('error', fail);
      next(problem);
    };
    req.on('data', take).on('end', keep).on('error', fail);
  };
}

function tooLarge(limit: number): Problem {
  return new Problem(413, `the body is larger than ${limit} bytes (BODY_LIMIT)`);
}
