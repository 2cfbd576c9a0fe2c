import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Maximum number of requests per connection that wait for the answer to an earlier request. jambonz
 * and proxies send one request at a time.
 */
const maxWaitingRequests = 16;

const waiting = new WeakMap<Socket, Set<ServerResponse>>();

/**
 * Limits pipelined requests (RFC 9112, section 9.3.2), and emits `close` for the waiting responses
 * when their connection ends. Node emits `close` only for the current response, so code that counts
 * or keeps the waiting responses until `close` would never release them.
 *
 * @returns false if the request must not be answered, because its connection was ended for too many
 * requests
 */
export function admitPipelined({ socket }: IncomingMessage, res: ServerResponse): boolean {
  if (res.socket) return true;
  const responses = waiting.get(socket) ?? trackSocket(socket);
  if (responses.has(res)) return true;
  const waitingCount = [...responses].filter((each) => !each.socket).length; // only waiting responses have no socket
  if (socket.destroyed || waitingCount === maxWaitingRequests) {
    socket.destroy();
    res.emit('close'); // informs `close` listeners that were added before this check
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
