import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/**
 * Reads the whole body, up to `limit` bytes, into `req.rawBody`.
 * @throws Problem 413 for a longer body, 415 for a compressed body (jambonz does not compress), 400
 * for a truncated body
 */
export function readBody(limit: number): RequestHandler {
  return function readBody(req, _res, next) {
    if (req.readableEnded)
      throw new Error(
        'the body has already been read: mount the application of createApp() before express.json() and other body parsers',
      );
    const { 'content-encoding': encoding, 'content-length': length } = req.headers;
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
      throw new Problem(415, 'the body must not be compressed');
    if (Number(length) > limit) throw createTooLargeProblem(limit);

    const chunks: Buffer[] = [];
    let size = 0;
    const addChunk = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else finish(createTooLargeProblem(limit));
    };
    const storeBody = () => {
      req.rawBody = Buffer.concat(chunks, size);
      finish();
    };
    const reportError = ({ message }: Error) => finish(new Problem(400, `the body could not be read: ${message}`));
    /**
     * Removes the listeners, because a client that disconnects while the handler runs is not an
     * error.
     */
    const finish = (problem?: Problem) => {
      req.off('data', addChunk).off('end', storeBody).off('error', reportError);
      next(problem);
    };
    req.on('data', addChunk).on('end', storeBody).on('error', reportError);
  };
}

function createTooLargeProblem(limit: number): Problem {
  return new Problem(413, `the body is larger than ${limit} bytes (BODY_LIMIT)`);
}
