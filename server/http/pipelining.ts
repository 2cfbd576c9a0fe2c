import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests may wait on a connection for the answer to the one before them. jambonz sends one at a time, and so do proxies. */
const maxWaiting = 16;

const waiting = new WeakMap<Socket, Set<ServerResponse>>();

/**
 * Bounds pipelined requests (RFC 9112, section 9.3.2), and ends those that wait when their connection ends: Node emits `close` only for the
 * response whose turn it is, and what counts or keeps the others until then would do so for ever.
 *
 * @returns false for a request that is not to be answered: its connection has been ended for too many of them
 */
export function admitPipelined({ socket }: IncomingMessage, res: ServerResponse): boolean {
  if (res.socket) return true;
  const responses = waiting.get(socket) ?? follow(socket);
  if (responses.has(res)) return true;
  if (socket.destroyed || responses.size === maxWaiting) {
    socket.destroy();
    res.emit('close'); // for those who have seen it already
    return false;
  }
  responses.add(res);
  res.once('close', () => responses.delete(res));
  return true;
}

function follow(socket: Socket): Set<ServerResponse> {
  const responses = new Set<ServerResponse>();
  waiting.set(socket, responses);
  socket.once('close', () => {
    for (const res of responses) if (!res.socket && !res.closed) res.emit('close');
  });
  return responses;
}
