import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { maxNesting, maxRestBytes, maxRestCalls } from './limits.ts';
import { findNewCallMistake, findUpdateMistake, type NewCallRequest, type UpdateRequest } from './rest-requests.ts';
import { isShallow } from './webhooks/answer.ts';

/** The status of a response and its body, if it has one. */
export type RestAnswer = [status: number, body?: object | string];

/** The actions of the REST API. Each resolves when its response can be sent. */
export interface RestActions {
  /** @returns the `call_sid` and the SIP Call-ID of the new call */
  createCall(request: NewCallRequest): Promise<{ sid: string; callId: string }>;
  updateCall(callSid: string, request: UpdateRequest): Promise<RestAnswer>;
  /**
   * Removes the record of a call. The call itself goes on, but no request reaches it any more.
   * @returns whether there is such a record
   */
  deleteCall(callSid: string): boolean;
}

/**
 * A simulation of jambonz's REST API, for requests that start, redirect or end a call. Requests
 * need no authentication.
 *
 * ```ts
 * const endCall = ({ url }: RestApi, callSid: string) =>
 *   fetch(`${url}/Accounts/any/Calls/${callSid}`, { method: 'PUT', body: '{"call_status":"completed"}' });
 * ```
 */
export interface RestApi {
  /** The base URL of the API, including `/v1`. The application sends its REST requests there. */
  readonly url: string;
  /** The functions that carry out REST requests, set by the phone that uses this API. */
  actions: RestActions | undefined;
  /** Stops the API and closes its connections. */
  close(): void;
}

/**
 * Opens the simulated REST API on a free local port. A test opens the REST API before it creates
 * the phone, because the application needs the URL of the API.
 *
 * ```ts
 * const rest = await openRestApi();
 * const phone = createPhone({ url: 'http://127.0.0.1:3000/webhooks/call', rest });
 * ```
 */
export async function openRestApi(): Promise<RestApi> {
  let startedCalls = 0;
  const server = createServer((request, response) => {
    handleRequest(api.actions, request, () => ++startedCalls <= maxRestCalls).then(
      ([status, body]) => sendResponse(response, status, body),
      (error) => sendResponse(response, error instanceof TooLarge ? 413 : 500, { msg: String(error) }),
    );
  });
  server.unref(); // lets the process of a finished test exit while the HTTP server is open
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: RestApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    actions: undefined,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return api;
}

/** @param admit counts a new call, and returns whether the limit of the API admits it */
async function handleRequest(
  actions: RestActions | undefined,
  request: IncomingMessage,
  admit: () => boolean,
): Promise<RestAnswer> {
  const { method, url = '' } = request;
  const calls = /^\/v1\/Accounts\/[^/]+\/Calls(?:\/(?<callSid>[^/?]+))?\/?(?:\?.*)?$/.exec(url);
  if (!actions || !calls) return [404, { msg: `the phone does not know ${method} ${url}` }];
  const callSid = calls.groups?.callSid;
  if (callSid === undefined)
    return method === 'POST' ? startCall(actions, (await readBody(request)) as NewCallRequest, admit) : [405];
  if (method === 'DELETE') return [actions.deleteCall(callSid) ? 204 : 404];
  if (method !== 'PUT' && method !== 'POST') return [405];
  const update = (await readBody(request)) as UpdateRequest;
  const msg = findUpdateMistake({ ...update });
  return msg === undefined ? actions.updateCall(callSid, update) : [400, { msg }];
}

async function startCall(actions: RestActions, body: NewCallRequest, admit: () => boolean): Promise<RestAnswer> {
  const msg = findNewCallMistake(body);
  if (msg !== undefined) return [400, { msg }];
  if (!admit()) return [429, { msg: `the phone starts no more than ${maxRestCalls} calls by REST` }];
  return [201, await actions.createCall(body)];
}

class TooLarge extends Error {}

/** @throws TooLarge for a body beyond the limits of the phone */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxRestBytes) throw new TooLarge(`the body is larger than ${maxRestBytes / 1_000_000} MB`);
    chunks.push(chunk);
  }
  const body = JSON.parse(Buffer.concat(chunks).toString());
  if (!isShallow(body)) throw new TooLarge(`the body is nested more than ${maxNesting} deep`);
  return body;
}

function sendResponse(response: ServerResponse, status: number, body: object | string | undefined): void {
  const isText = typeof body === 'string';
  response.writeHead(status, body ? { 'Content-Type': isText ? 'text/html; charset=utf-8' : 'application/json' } : {});
  response.end(isText ? body : body && JSON.stringify(body));
}
