import type { IncomingMessage } from 'node:http';
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import type WebSocket from 'ws';
import type { Credentials } from '../../../openapi/contract/access.ts';
import { listOperations, type OpenApiDocument } from '../../../openapi/contract/document.ts';
import { handshakeTimeoutMs, subprotocol } from '../../../openapi/contract/messages.ts';
import type { Config } from '../../config/config.ts';
import { answerTimeoutMs, explainNoAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';
import { readRefusal } from '../is-own-answer.ts';
import { callPath } from './read-base.ts';

const { ok, warning, problem, skipped } = createFindings('WebSocket');

interface SocketOptions {
  /** Whether jambonz is to use the address over WebSocket. */
  needsSocket: boolean;
  /** How long the socket must stay open without a message. By default, until after the server's first ping. */
  idleMs?: number;
}

/**
 * Opens a socket as jambonz does and sends no message, so that no handler runs. Where the address is
 * for HTTP, what is wrong with sockets is only mentioned, because HTTP does without them.
 */
export async function checkSocket(
  base: string,
  document: OpenApiDocument,
  { credentials, secrets }: Pick<Config, 'credentials' | 'secrets'>,
  { needsSocket, idleMs = 35_000 }: SocketOptions,
): Promise<Finding> {
  const path = findSocketPath(document);
  if (!path) return skipped('every path also answers GET, which the handshake becomes if a proxy does not pass it on');
  const url = base.replace(/^http/, 'ws') + path;
  const fault = needsSocket
    ? problem
    : (detail: string) => skipped(`${detail} (for wss:// only; webhooks over HTTP do not need it)`);
  if (secrets.length > 0 && !credentials)
    return fault(
      'the server refuses sockets, because jambonz signs no message: set WEBHOOK_USERNAME and WEBHOOK_PASSWORD to accept them',
    );
  const opened = await openSocket(url, credentials);
  if (opened.kind === 'error') return fault(`${url} cannot be opened: ${explainError(opened.error)}`);
  if (opened.kind === 'answer') return fault(explainAnswer(url, opened, credentials !== undefined));
  const { socket, durationMs } = opened;
  const closed = await watchSocket(socket, needsSocket ? idleMs : 0);
  socket.terminate();
  if (closed) return fault(explainClose(url, closed));
  if (durationMs > handshakeTimeoutMs)
    return warning(
      `the handshake took ${durationMs} ms, and jambonz waits ${handshakeTimeoutMs} ms for it: move the server closer to jambonz, or find out what slows the proxy down`,
    );
  return ok(`${url} opens in ${durationMs} ms${needsSocket ? ', and stays open while no message is sent' : ''}`);
}

/**
 * Returns the path at which to try a handshake: the calling webhook, or another path if the document
 * also declares GET there. A handshake whose headers a proxy removes is a GET request, and would run
 * the handler of GET.
 */
function findSocketPath(document: OpenApiDocument): string | undefined {
  const operations = listOperations(document);
  const getPaths = new Set(operations.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
  const paths = operations.flatMap(({ method, path }) =>
    method === 'POST' && !getPaths.has(path) && !path.includes('{') ? [path] : [],
  );
  return paths.includes(callPath) ? callPath : paths[0];
}

type Opened =
  | { kind: 'open'; socket: WebSocket; durationMs: number }
  | { kind: 'answer'; status: number; server: string; text: string }
  | { kind: 'error'; error: Error };

async function openSocket(url: string, credentials: Credentials | undefined): Promise<Opened> {
  const { WebSocket } = await import('ws');
  const began = performance.now();
  const socket = new WebSocket(url, [subprotocol], {
    handshakeTimeout: answerTimeoutMs,
    followRedirects: true,
    maxRedirects: 2,
    headers: { 'user-agent': 'jambonz-contract doctor' },
    ...(credentials && { auth: `${credentials.username}:${credentials.password}` }),
  });
  return new Promise((resolve) => {
    socket
      .once('open', () => resolve({ kind: 'open', socket, durationMs: Math.round(performance.now() - began) }))
      .once('unexpected-response', (_req, res: IncomingMessage) => {
        const { statusCode: status = 0, headers } = res;
        const server = String(headers.server ?? headers['content-type'] ?? 'no type');
        text(addAbortSignal(AbortSignal.timeout(answerTimeoutMs), res)).then(
          (body) => resolve({ kind: 'answer', status, server, text: body }),
          (error) => resolve({ kind: 'error', error }),
        );
      })
      .on('error', (error) => resolve({ kind: 'error', error }));
  });
}

interface Closed {
  code: number;
  reason: string;
  afterMs: number;
}

/**
 * Sends a ping, and resolves with undefined when the pong has come and the socket has stayed open
 * for `idleMs`, or as soon as the server has sent a ping of its own. Otherwise resolves with how the
 * socket was closed.
 */
function watchSocket(socket: WebSocket, idleMs: number): Promise<Closed | undefined> {
  const began = performance.now();
  return new Promise((resolve) => {
    const timeout = setTimeout(
      () => resolve({ code: 0, reason: 'no pong', afterMs: answerTimeoutMs }),
      answerTimeoutMs,
    );
    const end = (closed?: Closed) => {
      clearTimeout(timeout);
      resolve(closed);
    };
    socket
      .once('close', (code, reason) =>
        end({ code, reason: String(reason), afterMs: Math.round(performance.now() - began) }),
      )
      .once('pong', () => {
        clearTimeout(timeout);
        if (idleMs === 0) return end();
        const idle = setTimeout(end, idleMs);
        socket.once('ping', () => {
          clearTimeout(idle);
          end();
        });
      })
      .ping();
  });
}

const passUpgrade =
  'make it speak HTTP/1.1 to the server and pass on the headers Upgrade and Connection (in nginx: proxy_http_version 1.1, proxy_set_header Upgrade $http_upgrade, proxy_set_header Connection upgrade)';

/** Explains an HTTP answer in place of a socket. */
function explainAnswer(
  url: string,
  { status, server, text }: Extract<Opened, { kind: 'answer' }>,
  hasCredentials: boolean,
): string {
  const refusal = readRefusal({ status, text });
  if (refusal === undefined) {
    if (status >= 502 && status <= 504)
      return `${url} answers ${status}: the proxy does not reach this server with it: ${passUpgrade}`;
    if (status === 401) return 'a proxy in front of the server requires its own credentials for sockets: disable that';
    return `a proxy answers ${status} to the handshake (${server}): ${passUpgrade}`;
  }
  // The server takes a handshake whose headers are missing for an ordinary GET request.
  if (status === 405 || status === 426)
    return `a proxy does not pass on the handshake, so the server sees an ordinary request (${status}): ${passUpgrade}`;
  if (status === 400 && refusal.includes(subprotocol))
    return `a proxy removes the header Sec-WebSocket-Protocol: make it pass the header on`;
  if (status === 401 && hasCredentials && refusal.includes('are missing'))
    return 'a proxy removes the Authorization header of the handshake: make it pass the header on';
  return `the server refuses the socket with ${status}: ${refusal}`;
}

function explainError(error: Error): string {
  if (error.message === 'Server sent no subprotocol')
    return 'the header Sec-WebSocket-Protocol of the answer is missing, and jambonz closes such a socket: make the proxy pass the header on';
  if (error.message === 'Opening handshake has timed out')
    return `no answer to the handshake within ${answerTimeoutMs / 1000} seconds: ${passUpgrade.replace('it', 'the proxy')}`;
  return explainNoAnswer(error);
}

function explainClose(url: string, { code, reason, afterMs }: Closed): string {
  if (code === 0)
    return `${url} opens, but no frame comes back within ${afterMs / 1000} seconds: a proxy buffers them, make it pass them on`;
  const seconds = Math.round(afterMs / 100) / 10;
  // A server that closes a socket says why with a code. 1006 stands for a connection that just ended.
  return code === 1006
    ? `a proxy ends the socket after ${seconds} s: set its idle timeout (proxy_read_timeout in nginx) above 30 s, because the server pings every 30 s`
    : `the socket is closed after ${seconds} s with code ${code}${reason && ` (${reason})`}`;
}
