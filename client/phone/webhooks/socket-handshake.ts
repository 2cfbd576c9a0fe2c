import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { FailureCause } from '../../../openapi/contract/call-event.ts';
import { handshakeTimeoutMs, maxSentBytes, subprotocol } from '../../../openapi/contract/messages.ts';
import { HookFailure } from './hook-failure.ts';
import { readServerMessage } from './server-message.ts';

/** Maximum characters and real time of a refusal that jambonz does not read, for the transcript. */
const maxExcerptChars = 20_000;
const maxExcerptMs = 1_000;

interface Handshake {
  /** The URL without its fragment. */
  url: string;
  username?: string | undefined;
  password?: string | undefined;
  /** Ends the handshake. */
  signal?: AbortSignal | undefined;
}

/**
 * Opens a WebSocket as jambonz does. `listen` gets the socket before its first event.
 * @throws HookFailure if the handshake fails
 */
export function openSocket(
  { url, username, password, signal }: Handshake,
  listen: (socket: WebSocket) => void,
): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, [subprotocol], {
      followRedirects: true,
      maxRedirects: 2,
      handshakeTimeout: handshakeTimeoutMs,
      maxPayload: maxSentBytes,
      headers: { 'user-agent': 'jambonz' },
      ...(username && password && { auth: `${username}:${password}` }),
    });
    const giveUp = () => socket.terminate();
    signal?.addEventListener('abort', giveUp, { once: true });
    socket.on('close', () => signal?.removeEventListener('abort', giveUp));
    socket.on('error', (error) => reject(toHookFailure(error)));
    socket.once('unexpected-response', (request, response) => {
      readText(response).then((text) => {
        request.destroy();
        reject(createRefusal(response, text));
      });
    });
    listen(socket);
    socket.once('open', () => resolve(socket));
  });
}

/** jambonz knows the status of a refused handshake, and does not read its body. */
function createRefusal({ statusCode, statusMessage }: IncomingMessage, text: string): HookFailure {
  const said = readServerMessage(parseJson(text));
  return new HookFailure('status', `${statusCode} ${statusMessage}`.trim(), { status: statusCode, said });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readText(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const finish = () => {
      clearTimeout(timer);
      resolve(text);
    };
    const timer = setTimeout(finish, maxExcerptMs);
    response.on('error', finish).on('close', finish).on('end', finish).setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      if (text.length >= maxExcerptChars) finish();
    });
  });
}

/** The errors of a connection that was closed before the end of the handshake. */
const closedCodes = ['ECONNRESET', 'EPIPE'];

function toHookFailure(error: NodeJS.ErrnoException): HookFailure {
  const { code, message } = error;
  return new HookFailure(findCause(error), message || String(code), { code });
}

function findCause({ code = '', message }: NodeJS.ErrnoException): FailureCause {
  if (message.includes('timed out')) return 'timeout';
  if (closedCodes.includes(code) || message === 'socket hang up') return 'closed';
  return code === '' || code.startsWith('WS_') ? 'websocket' : code.startsWith('HPE_') ? 'not-http' : 'connection';
}
