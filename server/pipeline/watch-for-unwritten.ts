import type { Request, Response } from 'express';

/**
 * Calls back once if the connection ends before the whole answer is passed to the operating system.
 * Must be called before the answer is sent.
 *
 * Node also emits `finish` for an answer that is discarded with its socket, so that event alone is
 * not sufficient.
 */
export function watchForUnwritten({ socket }: Request, res: Response, callBack: () => void): void {
  if (res.closed || socket.destroyed) {
    callBack();
    return;
  }
  let isWritten = false;
  // The listener is prepended, because Node's own listener may destroy the socket of a written
  // answer.
  res.prependOnceListener('finish', () => {
    isWritten = !socket.destroyed && !socket.errored;
  });
  res.once('close', () => {
    if (!isWritten) callBack();
  });
}
