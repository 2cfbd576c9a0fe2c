import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';

/** A request that Node refuses before it runs a listener. */
export interface MalformedRequest {
  status: number;
  detail: string;
  /** Whether the answer must not have a body (RFC 9110, section 9.3.2). */
  isHead?: boolean;
  /** The request whose body is malformed, if the application has it already and must answer it. */
  req?: IncomingMessage;
}

/**
 * Passes requests that Node would answer by itself to the application: it emits `malformed` with a
 * `MalformedRequest` and the socket, and must answer and close. Earlier requests of the connection
 * are answered first (RFC 9112, section 9.3.2). Unknown expectations (RFC 9110, section 10.1.1) are
 * ignored.
 */
export function passMalformedRequests(server: Server, app: Express): void {
  const refuse = (malformed: MalformedRequest, socket: Socket) => {
    const { _httpMessage: res } = socket as { _httpMessage?: ServerResponse<IncomingMessage> };
    if (!res || res.closed) app.emit('malformed', malformed, socket);
    else if (res.req.complete) res.once('close', () => refuse(malformed, socket));
    else app.emit('malformed', { ...malformed, req: res.req }, socket);
  };
  server.on('checkExpectation', (req, res) => server.emit('request', req, res));
  server.on('connect', (_req, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    refuse({ status: 501, detail: 'CONNECT is not supported' }, socket);
  });
  const refused = new WeakSet<Socket>(); // Node emits an error for each further packet
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket) => {
    const { code = '', message: detail, rawPacket } = error;
    // Other errors, and a request without its end, are those of a client that has disconnected. A
    // client that has sent nothing, such as a load balancer with a connection in reserve, has made
    // no request.
    const isRefused = (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE') || code in statuses;
    const isHead = rawPacket?.subarray(0, 5).toString() === 'HEAD ';
    if (refused.has(socket)) return;
    refused.add(socket);
    if (isRefused && socket.bytesRead > 0) refuse({ status: statuses[code] ?? 400, detail, isHead }, socket);
    else socket.destroy();
  });
}

/** The statuses with which Node answers. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
