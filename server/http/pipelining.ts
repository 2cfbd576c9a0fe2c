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

const requestCounts = new Map<Socket, number>();

/**
 * Limits the requests of a connection in one turn of the event loop. Node reads up to 2 MB from a
 * connection before it turns to the next, so a few connections with pipelined requests could keep
 * all others waiting. A client that waits for answers sends one request per turn.
 *
 * @returns false if the request must not be answered, because its connection was ended
 */
export function admitInTurn({ socket }: IncomingMessage): boolean {
  if (requestCounts.size === 0) setImmediate(() => requestCounts.clear());
  const count = (requestCounts.get(socket) ?? 0) + 1;
  requestCounts.set(socket, count);
  if (count <= 1 + maxWaitingRequests) return true;
  socket.destroy();
  return false;
}

function trackSocket(socket: Socket): Set<ServerResponse> {
  const responses = new Set<ServerResponse>();
  waiting.set(socket, responses);
  socket.once('close', () => {
    for (const res of responses) if (!res.socket && !res.closed) res.emit('close');
  });
  return responses;
}
