import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import type { Request } from 'express';

/**
 * Bytes that a connection without a complete head holds: measured 14 kB when idle, 37 kB with
 * 16 kB of incomplete headers.
 */
const idleConnectionBytes = 37_000;

/**
 * Limits the connections on which no request is in progress, by closing the oldest of them. A
 * connection that has sent an accepted webhook is closed only when all others are closed, so that
 * clients cannot disconnect jambonz by opening connections.
 *
 * @param maxConnections defaults to an eighth of the heap limit of this process
 */
export function limitIdleConnections(
  server: Server,
  maxConnections = Math.floor(getHeapStatistics().heap_size_limit / 8 / idleConnectionBytes),
): void {
  // Oldest first. A connection with a request in progress is in neither set.
  const strangers = new Set<Socket>();
  const known = new Set<Socket>();

  function add(socket: Socket, connections: Set<Socket>): void {
    connections.add(socket);
    if (strangers.size + known.size <= maxConnections) return;
    const [oldest] = strangers.size > 0 ? strangers : known;
    oldest?.destroy();
    remove(oldest as Socket);
  }

  function remove(socket: Socket): void {
    if (!strangers.delete(socket)) known.delete(socket);
  }

  server.on('connection', (socket: Socket) => {
    socket.once('close', () => remove(socket));
    add(socket, strangers);
  });
  server.prependListener('request', (req, res) => {
    const { socket } = req;
    remove(socket);
    res.once('close', () => {
      const { webhook } = req as Request;
      // `secured`: OPTIONS requests are accepted without credentials and signature.
      if (!socket.destroyed) add(socket, webhook?.isAccepted && webhook.route.secured ? known : strangers);
    });
  });
}
