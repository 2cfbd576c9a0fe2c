import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import { subprotocol } from '../../openapi/contract/messages.ts';
import { atEnd } from '../support/at-end.ts';

/** A peer on a WebSocket that sends what a test says. */
export interface Peer {
  socket: WebSocket;
  send(message: object | string): void;
  /** Resolves with the next message of the server. */
  read(): Promise<Record<string, unknown>>;
  /** Sends a message and resolves with the next message of the server. */
  ask(message: object): Promise<Record<string, unknown>>;
  /** Resolves with the code when the socket has closed. */
  closed: Promise<number>;
}

/** Opens a socket to a server (`http://…`), for tests that need messages that jambonz would not send. */
export async function openSocket(url: string, options: ClientOptions = {}, protocol = subprotocol): Promise<Peer> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), protocol, options);
  atEnd(() => socket.terminate());
  const received: Record<string, unknown>[] = [];
  const readers: ((message: Record<string, unknown>) => void)[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    const reader = readers.shift();
    if (reader) reader(message);
    else received.push(message);
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  socket.on('error', () => {});
  const send = (message: object | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const read = () => {
    const message = received.shift();
    return message
      ? Promise.resolve(message)
      : new Promise<Record<string, unknown>>((resolve) => readers.push(resolve));
  };
  const ask = (message: object) => {
    send(message);
    return read();
  };
  return { socket, send, read, ask, closed };
}

/** Resolves with the status and the problem of a handshake that is refused. */
export async function refuseSocket(
  url: string,
  options: ClientOptions = {},
  protocol: string | string[] = subprotocol,
) {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), protocol, options);
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode as number, problem: JSON.parse(body) as { detail: string } };
}
