import type { Contract } from '../../openapi/contract/contract.ts';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { listRoutes } from '../../openapi/contract/route.ts';
import { createApp } from '../../server/app.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { listen } from '../support/listen.ts';

const info = { title: 'test', version: '1' };

/** The responses of an operation that replies with any JSON value. */
export const anyReply = { '200': { content: { 'application/json': { schema: {} } } } };

/**
 * Serves a document whose handlers reply with their `params`, `query` and `body`. Resolves with the
 * base URL.
 */
export async function serveDocument(document: object): Promise<string> {
  const whole = { openapi: '3.1.0', info, ...document } as unknown as OpenApiDocument;
  const routes = listRoutes(whole);
  const perOperation = <Value>(value: Value) =>
    Object.fromEntries(routes.map(({ operationId }) => [operationId, value]));
  const echo = ({ params, query, body }: Record<string, unknown>) => ({ params, query, body });
  const app = await createApp({
    contract: {
      document: whole,
      routes,
      replies: { ...perOperation(() => true), verbs: () => true, command: () => true },
    } as Contract,
    handlers: perOperation(echo) as never,
    services: {} as never,
    log: createLog('silent'),
  });
  return listen(app);
}

/** Serves one POST operation at `/x`. */
export function serveOperation(operation: object, path = '/x', document: object = {}): Promise<string> {
  return serveDocument({
    ...document,
    paths: { [path]: { post: { operationId: 'takeIt', responses: anyReply, ...operation } } },
  });
}

/** Serves one POST operation at `/x` whose required body has a schema. */
export function serveBody(schema: unknown, schemas: object = {}): Promise<string> {
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  return serveOperation({ requestBody }, '/x', { components: { schemas } });
}

interface Answer {
  status: number;
  /** What the handler got, or the problem. */
  json: {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
    body?: unknown;
    detail?: string;
    errors?: { pointer?: string; parameter?: string; detail: string }[];
  };
}

/** Sends a POST with a JSON body, or without a body if it is undefined. */
export async function post(url: string, body?: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(url, { method: 'POST', ...init });
  return { status: response.status, json: (await response.json()) as Answer['json'] };
}
