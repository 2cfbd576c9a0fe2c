import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Hook } from './webhooks/requestor.ts';

/** A request to start a call, as far as the phone heeds it. */
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

/** A request to change a running call, as far as the phone heeds it. */
export interface UpdateRequest {
  call_hook?: Hook;
  call_status?: 'completed' | 'no-answer';
}

/** What the REST API does: each resolves when there is something to answer. */
export interface RestActions {
  /** @returns the `call_sid` of the new call */
  createCall(request: NewCallRequest): Promise<string>;
  /** @returns whether there is such a call */
  updateCall(callSid: string, request: UpdateRequest): Promise<boolean>;
}

/** The few requests of jambonz's REST API that handlers make: start a call, and redirect or end one. */
export interface RestApi {
  /** The base URL, `/v1` included: it goes into the services of the application. */
  readonly url: string;
  /** Given by the phone that this belongs to. */
  actions: RestActions | undefined;
  close(): void;
}

/** Opens it on a free port of this machine, before there is a phone: the application needs to know where it is. */
export async function openRestApi(): Promise<RestApi> {
  const server = createServer((request, response) => {
    respond(api.actions, request).then(
      ([status, body]) => send(response, status, body),
      (error) => send(response, 500, { msg: String(error) }),
    );
  });
  server.unref(); // a test that has ended need not close it
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

async function respond(
  actions: RestActions | undefined,
  request: IncomingMessage,
): Promise<[status: number, body?: object]> {
  const { method, url = '' } = request;
  const calls = /^\/v1\/Accounts\/[^/]+\/Calls(?:\/(?<callSid>[^/?]+))?\/?(?:\?.*)?$/.exec(url);
  if (!actions || !calls) return [404, { msg: `the phone does not know ${method} ${url}` }];
  const callSid = calls.groups?.callSid;
  if (callSid === undefined) return method === 'POST' ? start(actions, (await json(request)) as NewCallRequest) : [405];
  if (method === 'DELETE') return [(await actions.updateCall(callSid, { call_status: 'completed' })) ? 204 : 404];
  if (method !== 'PUT' && method !== 'POST') return [405];
  return [(await actions.updateCall(callSid, (await json(request)) as UpdateRequest)) ? 202 : 404];
}

async function start(actions: RestActions, body: NewCallRequest): Promise<[status: number, body?: object]> {
  if (!body.from || !body.to) return [400, { msg: 'from and to are needed' }];
  if (!body.call_hook && !body.application_sid) return [400, { msg: 'application_sid or call_hook is needed' }];
  return [201, { sid: await actions.createCall(body) }];
}

function send(response: ServerResponse, status: number, body: object | undefined): void {
  response.writeHead(status, body && { 'Content-Type': 'application/json' });
  response.end(body && JSON.stringify(body));
}
