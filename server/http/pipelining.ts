import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Maximum number of requests per connection that wait for the answer to an earlier request. jambonz
 * and proxies send one request at a time.
 */
const maxWaitingRequests = 16;

const waiting = new WeakMap<Socket, Set<ServerResponse>>();

/**
 * Limits the pipelined requests of a connection (RFC 9112, section 9.3.2). When a connection ends,
 * emits `close` on each response that still waits for an earlier response. Node does not emit
 * `close` on a waiting response, so code that releases a response on `close` would never release
 * it.
 *
 * @returns false if the request must not be answered, because its connection has ended, or was
 * ended for too many requests
 */
export function admitPipelined({ socket }: IncomingMessage, res: ServerResponse): boolean {
  if (res.socket) return true;
  const responses = waiting.get(socket) ?? trackSocket(socket);
  if (responses.has(res)) return true;
  const waitingCount = [...responses].filter((each) => !each.socket).length; // a response that waits has no socket
  if (socket.destroyed || waitingCount === maxWaitingRequests) {
    socket.destroy();
    res.emit('close'); // code that already listens for `close` releases the response
    return false;
  }
  responses.add(res);
  res.once('close', () => responses.delete(res));
  return true;
}

function trackSocket(socket: Socket): Set<ServerResponse> {
  const responses = new Set<ServerResponse>();
  waiting.set(socket, responses);
  socket.once('close', () => {
    for (const res of responses) if (!res.socket && !res.closed) res.emit('close');
  });
  return responses;
}
