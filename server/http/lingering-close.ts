import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Share } from './memory-budget.ts';

/** How long a connection stays open after an answer to an incomplete request. */
const lingerTimeoutMs = 2_000;
/** How many bytes are read and dropped meanwhile: more than most clients send before they read. */
const lingerBytes = 2_000_000;
/** A chunk of the transfer coding takes as much processor time as this many bytes. */
const chunkBytes = 1_000;

/**
 * Sends the body of an answer whose request is still incomplete, and closes the connection. The
 * headers, with `Content-Length` and `Connection: close`, must be written.
 *
 * Closing at once would reset the connection, and the client could lose the answer (RFC 9112,
 * section 9.6). The rest of the request is therefore read and dropped, limited in bytes and time.
 * Pausing the request instead would buffer thousands of small chunks.
 */
export function endAndLinger(req: IncomingMessage, res: ServerResponse, body: string, share: Share): void {
  const disconnect = () => {
    req.socket.destroy();
    share.shrinkTo(0);
  };
  let droppedBytes = 0;
  const drop = (chunk: Buffer) => {
    droppedBytes += chunk.length + chunkBytes;
    if (droppedBytes > lingerBytes) disconnect();
  };
  res.write(body);
  share.waitForClient(disconnect);
  const timer = setTimeout(disconnect, lingerTimeoutMs);
  res.once('close', () => clearTimeout(timer));
  req.on('error', () => {}); // the client has closed the connection, which is what is awaited
  req
    .on('data', drop)
    .once('end', () => res.end())
    .resume();
}
