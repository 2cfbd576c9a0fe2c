import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createPhone, type PhoneOptions } from '../../client/index.ts';
import type { Verb } from '../../generated/server/verbs.ts';
import { listen } from '../support/listen.ts';

/**
 * One scripted response to a webhook: a list of verbs is sent as JSON, and a function can respond
 * in any other way.
 */
export type Step = readonly (Verb | object)[] | ((response: ServerResponse, body: Record<string, unknown>) => unknown);

interface Delivery {
  method: string;
  /** The path and query in the request line. */
  target: string;
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
export async function scripted(script: Record<string, Step | Step[]>, options: Partial<PhoneOptions> = {}) {
  const deliveries: Delivery[] = [];
  const left = new Map(Object.entries(script).map(([path, steps]) => [path, isSteps(steps) ? [...steps] : [steps]]));
  const url = await listen(async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await text(request);
    const { method = '', url: target = '', headers } = request;
    const headerNames = request.rawHeaders.filter((_, index) => index % 2 === 0);
    const body = bytes === '' ? {} : JSON.parse(bytes);
    deliveries.push({ method, target, headers, headerNames, bytes, body });
    const steps = left.get(target.replace(/[?#].*/, '')) ?? [];
    const step = steps.length > 1 ? steps.shift() : steps[0];
    if (typeof step === 'function') step(response, body);
    else if (step) response.setHeader('Content-Type', 'application/json').end(JSON.stringify(step));
    else response.writeHead(204).end();
  });
  const phone = createPhone({ url: `${url}/call`, statusUrl: `${url}/status`, ...options });
  const sentTo = (path: string) => deliveries.filter(({ target }) => target.replace(/[?#].*/, '') === path);
  return {
    url,
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
