import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Hook } from './webhooks/requestor.ts';

/** The properties that the phone reads from a request to start a call. */
export interface NewCallRequest {
  from?: string;
  to?: { number?: string; sipUri?: string; name?: string };
  call_hook?: Hook;
  call_status_hook?: Hook;
  application_sid?: string;
  timeout?: number;
  tag?: object;
  env_vars?: object;
}

/** The properties that the phone reads from a request to change a running call. */
export interface UpdateRequest {
  call_hook?: Hook;
  call_status?: 'completed' | 'no-answer';
}

/** The actions of the REST API. Each resolves when its response can be sent. */
export interface RestActions {
  /** @returns the `call_sid` of the new call */
  createCall(request: NewCallRequest): Promise<string>;
  /** @returns whether the call exists and is running */
  updateCall(callSid: string, request: UpdateRequest): Promise<boolean>;
}

/**
 * A simulation of jambonz's REST API, for requests that start, redirect or end a call. Requests
 * need no authentication.
 *
 * ```ts
 * const endCall = ({ url }: RestApi, callSid: string) =>
 *   fetch(`${url}/Accounts/any/Calls/${callSid}`, { method: 'DELETE' });
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
  const server = createServer((request, response) => {
    handleRequest(api.actions, request).then(
      ([status, body]) => sendResponse(response, status, body),
      (error) => sendResponse(response, 500, { msg: String(error) }),
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

async function handleRequest(
  actions: RestActions | undefined,
  request: IncomingMessage,
): Promise<[status: number, body?: object]> {
  const { method, url = '' } = request;
  const calls = /^\/v1\/Accounts\/[^/]+\/Calls(?:\/(?<callSid>[^/?]+))?\/?(?:\?.*)?$/.exec(url);
  if (!actions || !calls) return [404, { msg: `the phone does not know ${method} ${url}` }];
  const callSid = calls.groups?.callSid;
  if (callSid === undefined)
    return method === 'POST' ? startCall(actions, (await json(request)) as NewCallRequest) : [405];
  if (method === 'DELETE') return [(await actions.updateCall(callSid, { call_status: 'completed' })) ? 204 : 404];
  if (method !== 'PUT' && method !== 'POST') return [405];
  return [(await actions.updateCall(callSid, (await json(request)) as UpdateRequest)) ? 202 : 404];
}

async function startCall(actions: RestActions, body: NewCallRequest): Promise<[status: number, body?: object]> {
  if (!body.from || !body.to) return [400, { msg: 'from and to are required' }];
  if (!body.call_hook && !body.application_sid) return [400, { msg: 'application_sid or call_hook is required' }];
  return [201, { sid: await actions.createCall(body) }];
}

function sendResponse(response: ServerResponse, status: number, body: object | undefined): void {
  response.writeHead(status, body && { 'Content-Type': 'application/json' });
  response.end(body && JSON.stringify(body));
}
