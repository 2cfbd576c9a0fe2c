import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';

/** A request that Node refuses before it runs a listener. */
export interface MalformedRequest {
  status: number;
  detail: string;
  /** Whether the application has the request already, and gets an error when it reads the body. */
  isRunning: boolean;
}

/**
 * Passes requests that Node would answer by itself to the application: it emits `malformed` with a
 * `MalformedRequest` and the socket, and must answer and close. Unknown expectations (RFC 9110,
 * section 10.1.1) are ignored.
 */
export function passMalformedRequests(server: Server, app: Express): void {
  server.on('checkExpectation', (req, res) => server.emit('request', req, res));
  server.on('connect', (_req, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    app.emit('malformed', { status: 501, detail: 'CONNECT is not supported', isRunning: false }, socket);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { _httpMessage: res } = socket as { _httpMessage?: ServerResponse<IncomingMessage> };
    const { code = '' } = error;
    // Other errors, and a request without its end, are those of a client that has disconnected.
    const isRefused = (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE') || code in statuses;
    const status = statuses[code] ?? 400;
    // A response that has begun cannot be followed by another.
    if (!isRefused || !socket.writable || res?.headersSent) socket.destroy();
    else app.emit('malformed', { status, detail: error.message, isRunning: res?.req.complete === false }, socket);
  });
}

/** The statuses with which Node answers. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
