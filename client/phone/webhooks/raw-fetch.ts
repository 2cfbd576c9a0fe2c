import { Agent, type ClientRequest, type IncomingMessage, request as requestOverHttp } from 'node:http';
import { request as requestOverTls, Agent as TlsAgent } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { HookFailure } from './hook-failure.ts';

/** One connection and no pipelining: jambonz sends the webhooks of a call one after another. */
const connection = { keepAlive: true, maxSockets: 1 };

/**
 * A fetch that sends what jambonz's client sends and the global one does not: `path` goes into the request line as it is,
 * fragment included, no header is added but those of the transport, redirects are not followed and nothing is unpacked.
 */
export function createRawFetch(timeout: number) {
  const agents = { 'http:': new Agent(connection), 'https:': new TlsAgent(connection) };

  /** @throws HookFailure when there is no answer */
  return async function rawFetch(request: Request, path: string): Promise<Response> {
    const { protocol, hostname, port } = new URL(request.url);
    const body = request.body && Buffer.from(await request.arrayBuffer());
    const send = protocol === 'https:' ? requestOverTls : requestOverHttp;
    const agent = agents[protocol as keyof typeof agents];
    const headers = { ...Object.fromEntries(request.headers), ...(body && { 'content-length': body.length }) };
    try {
      const outgoing = send({
        agent,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path,
        method: request.method,
        headers,
      });
      outgoing.end(body ?? undefined);
      return await responseFrom(await answerTo(outgoing, timeout));
    } catch (error) {
      throw error instanceof HookFailure ? error : failureFrom(error as NodeJS.ErrnoException);
    }
  };
}

/** The limit is for the headers: a body may take its time. */
function answerTo(outgoing: ClientRequest, timeout: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const late = () => outgoing.destroy(new HookFailure(`Headers Timeout Error: no answer within ${timeout / 1000} s`));
    const timer = setTimeout(late, timeout);
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

async function responseFrom(answer: IncomingMessage): Promise<Response> {
  const { statusCode: status = 0, headers } = answer;
  const body = await buffer(answer);
  const response = new Response([204, 205, 304].includes(status) ? null : body, { status });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, String(value));
  return response;
}

/** A server that closes the connection without an answer is not among the failures that `ct` names. */
function failureFrom({ code, message }: NodeJS.ErrnoException): HookFailure {
  if (message === 'socket hang up') return new HookFailure('other side closed');
  const connects = ['ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'ECONNABORTED'].includes(code ?? '');
  return new HookFailure(message, connects ? 'ct' : 'other');
}
