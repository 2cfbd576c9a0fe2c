import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import { toLoggedError } from '../telemetry/describe-value.ts';
import type { AcceptSocket, SocketDependencies } from './accept-sockets.ts';

/**
 * Lets an application accept WebSockets. The code for them is loaded when the first client asks for
 * one, so that a server without sockets starts without it. The event `upgrade` of the application
 * is that of the HTTP server.
 */
export function acceptUpgrades(app: Express, dependencies: SocketDependencies): void {
  let acceptor: Promise<AcceptSocket> | undefined;
  app.addListener('upgrade', (req: IncomingMessage, socket: Duplex & { _httpMessage?: unknown }, head: Buffer) => {
    // The answers to pipelined requests would be written between the messages.
    if (socket._httpMessage) return void socket.destroy();
    socket.on('error', () => socket.destroy()); // ws listens only when the module is loaded
    acceptor ??= import('./accept-sockets.ts').then((module) => module.createSocketAcceptor(dependencies));
    acceptor
      .then((accept) => accept(req, socket, head))
      .catch((error) => {
        dependencies.log.error({ err: toLoggedError(error) }, 'a WebSocket could not be accepted');
        socket.destroy();
      });
  });
}
