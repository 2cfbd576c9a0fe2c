import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getHeapStatistics } from 'node:v8';
import { type ServerOptions, WebSocketServer } from 'ws';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { listMessagePaths, subprotocol } from '../../openapi/contract/messages.ts';
import { describeHttpSender } from '../pipeline/describe-sender.ts';
import { Problem } from '../pipeline/problem.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import type { CheckHandshake, Handshake } from './handshake.ts';
import { Session, type SessionDependencies } from './session.ts';

/** Bytes that a socket holds: measured 14 kB when idle. */
const socketBytes = 30_000;

export interface SocketDependencies extends Omit<SessionDependencies, 'messagePaths'> {
  document: OpenApiDocument;
  checkHandshake: CheckHandshake;
  /** Maximum bytes of a message. */
  bodyLimitBytes: number;
}

/** Takes an HTTP request to upgrade to WebSocket. */
export type AcceptSocket = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Creates a function that accepts sockets, or refuses their handshake with the problem that HTTP
 * would give. The sockets use at most an eighth of the heap limit. Beyond it, another socket gives way
 * (`OpenSockets.evictOldest`), or else the newcomer is refused.
 */
export function createSocketAcceptor(dependencies: SocketDependencies): AcceptSocket {
  const { checkHandshake, sockets, bodyLimitBytes, metrics, log, logLimited } = dependencies;
  const sessionDependencies = { ...dependencies, messagePaths: listMessagePaths(dependencies.document) };
  const maxSockets = Math.floor(getHeapStatistics().heap_size_limit / 8 / socketBytes);
  const options: ServerOptions & { maxFragments: number; maxBufferedChunks: number; closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: bodyLimitBytes,
    // jambonz sends each message in one frame. Each fragment keeps the chunk of 64 kB that it came in.
    maxFragments: 16,
    maxBufferedChunks: 4_096,
    closeTimeout: 3_000,
    handleProtocols: () => subprotocol,
  };
  const server = new WebSocketServer(options);

  const refuse = (req: IncomingMessage, socket: Duplex, problem: Problem) => {
    const { status, code } = problem;
    metrics.refusals.inc({ code });
    const fields = { outcome: 'refusal', status, transport: 'websocket', ...describeHttpSender(req) };
    logLimited(code, 'warn', { ...fields, ...problem.toLogFields() });
    const json = JSON.stringify(problem);
    const headers = {
      ...problem.headers,
      Connection: 'close',
      'Content-Type': 'application/problem+json',
      'Content-Length': Buffer.byteLength(json),
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${json}`, () => socket.destroy());
  };
  server.on('wsClientError', ({ message }, socket, req) =>
    refuse(req, socket, new Problem(400, message, { code: 'protocol' })),
  );

  return (req, socket, head) => {
    let handshake: Handshake;
    try {
      handshake = checkHandshake(req);
      if (sockets.count >= maxSockets) {
        const hasRoom = sockets.evictOldest();
        if (!hasRoom) throw new Problem(503, 'the open sockets use all memory that they may use: try again');
      }
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ err: toLoggedError(error) }, 'a handshake failed');
      refuse(req, socket, error instanceof Problem ? error : new Problem(500, 'the server failed, see its log'));
      return;
    }
    server.handleUpgrade(req, socket, head, (webSocket) => new Session(webSocket, req, handshake, sessionDependencies));
  };
}
