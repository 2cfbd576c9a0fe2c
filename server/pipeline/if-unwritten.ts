import type { Request, Response } from 'express';

/**
 * Calls back once if the answer cannot be handed whole to the operating system, because the connection ends before.
 * To be called before the answer is sent.
 *
 * Node emits `finish` for an answer that is discarded with its socket as well, so that event alone does not tell.
 */
export function ifUnwritten({ socket }: Request, res: Response, callBack: () => void): void {
  if (res.closed || socket.destroyed) {
    callBack();
    return;
  }
  let isWritten = false;
  // Before Node's own listener, which may destroy the socket of an answer that was written.
  res.prependOnceListener('finish', () => {
    isWritten = !socket.destroyed;
  });
  res.once('close', () => {
    if (!isWritten) callBack();
  });
}
