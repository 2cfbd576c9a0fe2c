import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import type { Request } from 'express';
import { MemoryBudget, requestBytes } from './memory-budget.ts';

/**
 * Bytes that a connection without a complete head holds: measured 14 kB when idle, 37 kB with
 * 16 kB of incomplete headers.
 */
const idleConnectionBytes = 37_000;

interface Connection {
  requestsInProgress: number;
  /** Whether the connection has sent an accepted webhook. */
  isKnown: boolean;
}

/**
 * Limits the connections of a server by closing the oldest on which no request is in progress. A
 * connection that has sent an accepted webhook is closed only when all others are closed, so that
 * clients cannot disconnect jambonz by opening connections.
 *
 * The limit leaves an eighth of the heap limit to idle connections, in addition to as many as the
 * memory budget has room for requests.
 *
 * @returns a function that takes a connection out of the limit, for one that is a WebSocket now
 */
export function limitConnections(server: Server): (socket: Socket) => void {
  const maxIdle = getHeapStatistics().heap_size_limit / 8 / idleConnectionBytes;
  const maxConnections = Math.floor(maxIdle + new MemoryBudget().limitBytes / requestBytes);
  /** Oldest first. */
  const connections = new Map<Socket, Connection>();

  server.on('connection', (socket: Socket) => {
    if (connections.size >= maxConnections) findOldestIdle(connections)?.destroy();
    connections.set(socket, { requestsInProgress: 0, isKnown: false });
    socket.once('close', () => connections.delete(socket));
  });
  server.prependListener('request', (req, res) => {
    const connection = connections.get(req.socket);
    if (!connection) return;
    connection.requestsInProgress++;
    res.once('close', () => {
      connection.requestsInProgress--;
      const { webhook } = req as Request;
      // `secured`: OPTIONS requests are accepted without credentials and signature.
      if (webhook?.isAccepted && webhook.route.secured) connection.isKnown = true;
    });
  });
  return (socket) => connections.delete(socket);
}

function findOldestIdle(connections: ReadonlyMap<Socket, Connection>): Socket | undefined {
  let oldestKnown: Socket | undefined;
  for (const [socket, { requestsInProgress, isKnown }] of connections) {
    if (socket.destroyed || requestsInProgress > 0) continue;
    if (!isKnown) return socket;
    oldestKnown ??= socket;
  }
  return oldestKnown;
}
