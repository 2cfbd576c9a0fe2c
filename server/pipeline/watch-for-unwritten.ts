import type { Request, Response } from 'express';

/**
 * Calls back once if the connection ends before the whole answer is passed to the operating system.
 * Must be called before the answer is sent.
 *
 * Node emits `finish` even if the answer is lost because its socket is destroyed, so `finish` alone
 * does not prove that the answer was written.
 */
export function watchForUnwritten({ socket }: Request, res: Response, callBack: () => void): void {
  if (res.closed || socket.destroyed) {
    callBack();
    return;
  }
  let isWritten = false;
  // This listener runs before Node's own `finish` listener, which may destroy the socket after the
  // answer was written.
  res.prependOnceListener('finish', () => {
    isWritten = !socket.destroyed && !socket.errored;
  });
  res.once('close', () => {
    if (!isWritten) callBack();
  });
}
