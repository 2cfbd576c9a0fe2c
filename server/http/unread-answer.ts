import type { ServerResponse } from 'node:http';
import type { Share } from './memory-budget.ts';

/** How long a client may take to read an answer. jambonz waits as long for the answer itself. */
const readTimeoutMs = 10_000;

/**
 * Bytes held per byte of an unread answer: the text, with two bytes per character if one is beyond
 * Latin-1, and the copy that waits to be written.
 */
const heldBytesPerByte = 3;

/**
 * Charges an answer that the operating system has not taken whole, and disconnects its client after
 * ten seconds, or earlier if the memory budget needs room. Must be called after `res.end()`.
 * @param bytes length of the answer
 */
export function limitUnread(res: ServerResponse, share: Share, bytes: number): void {
  if (res.writableLength === 0) return;
  const disconnect = () => {
    res.req.socket.destroy();
    share.shrinkTo(0);
  };
  share.waitForClient(disconnect);
  if (!share.grow(bytes * heldBytesPerByte)) disconnect();
  const timer = setTimeout(disconnect, readTimeoutMs).unref();
  res.once('close', () => clearTimeout(timer));
}
