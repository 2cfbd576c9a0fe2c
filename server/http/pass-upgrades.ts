import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';

/**
 * Passes requests to upgrade to WebSocket to the application: it emits `upgrade` with the request,
 * the socket and the bytes that follow. Emits `drain` when the server shuts down. A request that is
 * pipelined behind others disconnects its client, because their answers would be written between the
 * messages.
 */
export function passUpgrades(server: Server, app: Express): void {
  server.on('upgrade', (req, socket: Socket & { _httpMessage?: ServerResponse }, head) => {
    if (socket._httpMessage) socket.destroy();
    else app.emit('upgrade', req, socket, head);
  });
  server.on('drain', () => app.emit('drain'));
}
