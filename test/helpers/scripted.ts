import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { WebSocket } from 'ws';
import { createPhone, type PhoneOptions } from '../../client/index.ts';
import type { Verb } from '../../generated/server/verbs.ts';
import type { Transport } from '../../openapi/contract/transport.ts';
import { atEnd } from '../support/at-end.ts';
import { acceptSockets, createAnswer } from './scripted-socket.ts';
import { getTransport } from './transport.ts';

/**
 * One scripted response to a webhook: a list of verbs is sent as JSON, or as the data of an ack, and
 * a function can respond in any other way.
 */
export type Step =
  | readonly (Verb | object)[]
  | ((response: ServerResponse, body: Record<string, unknown>, socket: WebSocket) => unknown);

interface Delivery {
  /** The HTTP method, or `WS`. */
  method: string;
  /** The type of the message, over a WebSocket. */
  type?: string;
  /** The path and query in the request line, or of the hook of a message. */
  target: string;
  /** The headers of the request, or of the handshake. */
  headers: IncomingHttpHeaders;
  /** The names of the headers as they are sent, in order. */
  headerNames: string[];
  bytes: string;
  body: Record<string, never>;
}

/**
 * Runs a server with scripted responses for each path, and creates a phone that calls this server.
 * If a path has several responses, each request gets the next response, and all later requests get
 * the last response. A path without a script answers 204, like a call status hook.
 */
export async function scripted(
  script: Record<string, Step | Step[]>,
  { transport = getTransport(), ...options }: Partial<PhoneOptions> & { transport?: Transport } = {},
) {
  const deliveries: Delivery[] = [];
  const left = new Map(Object.entries(script).map(([path, steps]) => [path, isSteps(steps) ? [...steps] : [steps]]));
  const sockets: WebSocket[] = [];
  const answer = (delivery: Delivery, response: ServerResponse, socket?: WebSocket): void => {
    deliveries.push(delivery);
    const steps = left.get(delivery.target.replace(/[?#].*/, '')) ?? [];
    const step = steps.length > 1 ? steps.shift() : steps[0];
    if (typeof step === 'function') step(response, delivery.body, socket as WebSocket);
    else if (step) response.setHeader('Content-Type', 'application/json').end(JSON.stringify(step));
    else response.writeHead(204).end();
  };
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await text(request);
    const { method = '', url: target = '', headers } = request;
    const headerNames = request.rawHeaders.filter((_, index) => index % 2 === 0);
    const body = bytes === '' ? {} : JSON.parse(bytes);
    answer({ method, target, headers, headerNames, bytes, body }, response);
  });
  acceptSockets(server, (message, target, bytes, socket, { headers }) => {
    if (!sockets.includes(socket)) sockets.push(socket);
    const { type, data: body, b3 } = message;
    const delivery = { method: 'WS', type, target, headers: { ...headers, b3 }, headerNames: [], bytes, body };
    answer(delivery, createAnswer(message, socket) as unknown as ServerResponse, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${origin}`;
  const base = transport === 'http' ? url : `ws://${origin}`;
  const phone = createPhone({
    url: `${base}/call`,
    statusUrl: transport === 'http' ? `${base}/status` : `${base}/call`,
    ...options,
  });
  const sentTo = (path: string) => deliveries.filter(({ target }) => target.replace(/[?#].*/, '') === path);
  return {
    url,
    /** The URL of the transport that is played. */
    base,
    /** The sockets that have brought messages, in order. */
    sockets,
    phone,
    deliveries,
    sentTo,
    call: () => phone.call({ from: '+12125551212', to: '+14155551234', name: 'Jo' }),
  };
}

function isSteps(steps: Step | Step[]): steps is Step[] {
  return (
    Array.isArray(steps) && steps.length > 0 && steps.every((step) => Array.isArray(step) || typeof step === 'function')
  );
}

/** Creates a scripted response with this status, body and content type. */
export function answering(status: number, body?: string, contentType?: string): Step {
  return (response) =>
    response.writeHead(status, contentType === undefined ? {} : { 'Content-Type': contentType }).end(body);
}
