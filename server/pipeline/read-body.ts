import { excerpt } from '../../openapi/contract/excerpt.ts';
import { requestBytes } from '../http/memory-budget.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { createOverloadProblem, Problem } from './problem.ts';

const noBytes = Buffer.alloc(0);

/**
 * A body of more chunks is refused if they are small: a chunk of one byte takes two microseconds.
 */
const maxSmallChunks = 1_000;
/** Minimum average length of the chunks of a body beyond `maxSmallChunks`. */
const minChunkBytes = 64;

/**
 * Reads the whole body, up to `limitBytes`, into `webhook.rawBody`. Until the body is complete, the
 * request may be evicted from the memory budget.
 * @throws Problem 413 for a longer body, 415 for a compressed body (jambonz does not compress), 501
 * for another transfer coding than `chunked` (RFC 9112, section 6.1), 400 for a truncated body, or
 * many small chunks, which also disconnect the client, 503 beyond the memory budget
 */
export function readBody(limitBytes: number): Step<HttpWebhook> {
  return function readBody(webhook, next) {
    const { req, share } = webhook;
    if (req.readableEnded || req.readableEncoding !== null)
      throw new Error(
        'the body has already been read or decoded: mount the application of createApp() before express.json() and other body parsers',
      );
    const { 'content-encoding': encoding, 'content-length': length, 'transfer-encoding': transfer } = req.headers;
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
      throw new Problem(415, 'the body must not be compressed');
    if (transfer !== undefined && transfer.toLowerCase() !== 'chunked')
      throw new Problem(501, `Transfer-Encoding must be chunked, it is ${excerpt(transfer)}`);
    if (Number(length) > limitBytes) throw createTooLargeProblem(limitBytes);

    // One buffer, because a list of chunks would cost hundreds of bytes per chunk of one byte.
    let buffer: Buffer = noBytes;
    let size = 0;
    let chunkCount = 0;
    const addChunk = (chunk: Buffer) => {
      if (++chunkCount > maxSmallChunks && size < chunkCount * minChunkBytes) {
        // At once, because Node would read 2 MB of them before it sends an answer.
        req.socket.destroy();
        share.shrinkTo(0);
        return finish(new Problem(400, 'the chunks of the body are too small', { code: 'protocol' }));
      }
      const newSize = size + chunk.length;
      if (newSize > limitBytes) return finish(createTooLargeProblem(limitBytes));
      if (newSize > buffer.length) {
        const capacity = size === 0 ? newSize : Math.min(2 * newSize, limitBytes);
        if (!share.grow(capacity - buffer.length)) return finish(createOverloadProblem());
        if (isFinished) return share.shrinkTo(0); // evicted to make room for itself
        buffer = size === 0 ? chunk : Buffer.concat([buffer.subarray(0, size)], capacity);
      }
      if (size > 0) chunk.copy(buffer, size);
      size = newSize;
    };
    const storeBody = () => {
      webhook.rawBody = buffer.subarray(0, size);
      finish();
    };
    const reportError = (error: Error) => finish(error instanceof Problem ? error : createUnreadableProblem(error));
    let isFinished = false;
    /**
     * Removes the listeners, because a client that disconnects while the handler runs is not an
     * error.
     */
    const finish = (problem?: Problem) => {
      if (isFinished) return;
      isFinished = true;
      share.stopWaiting();
      req.off('data', addChunk).off('end', storeBody).off('error', reportError);
      if (problem) {
        buffer = noBytes;
        share.shrinkTo(requestBytes);
      }
      next(problem);
    };
    // A lingering close would hold the memory of the request for longer.
    share.waitForClient(() => {
      share.shrinkTo(0);
      finish(createOverloadProblem());
    });
    // An application around this one may have paused the request.
    req.on('data', addChunk).on('end', storeBody).on('error', reportError).resume();
  };
}

function createTooLargeProblem(limitBytes: number): Problem {
  return new Problem(413, `the body is larger than ${limitBytes} bytes (BODY_LIMIT)`);
}

function createUnreadableProblem({ message }: Error): Problem {
  return new Problem(400, `the body could not be read: ${message}`, { code: 'protocol' });
}
