import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';

/**
 * Passes requests to upgrade to WebSocket to the application: it emits `upgrade` with the request,
 * the socket and the bytes that follow, and `drain` when the server shuts down, with the time by
 * which handlers must end.
 * @param onUpgrade called with each socket, which is no HTTP connection any more
 */
export function passUpgrades(server: Server, app: Express, onUpgrade: (socket: Socket) => void): void {
  server.on('upgrade', (req, socket, head) => {
    onUpgrade(req.socket);
    app.emit('upgrade', req, socket, head);
  });
  server.on('drain', (handlersEndMs) => app.emit('drain', handlersEndMs));
}
