import { Agent, type ClientRequest, type IncomingMessage, request as requestOverHttp } from 'node:http';
import { request as requestOverTls, Agent as TlsAgent } from 'node:https';
import { HookFailure } from './hook-failure.ts';

/**
 * Options for a single connection, because jambonz sends the webhooks of a call one after another.
 */
const connectionOptions = { keepAlive: true, maxSockets: 1 };

const maxBodyBytes = 64_000_000;

/**
 * Creates a fetch that, unlike the global fetch, sends what jambonz's client sends. `path` goes
 * into the request line unchanged, fragment included; only transport headers are added; redirects
 * are not followed; bodies are not decompressed.
 */
export function createRawFetch(timeoutMs: number) {
  const agents = { 'http:': new Agent(connectionOptions), 'https:': new TlsAgent(connectionOptions) };

  /** @throws HookFailure if no answer arrives */
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
      return await readResponse(await awaitResponse(outgoing, timeoutMs));
    } catch (error) {
      throw error instanceof HookFailure ? error : toHookFailure(error as NodeJS.ErrnoException);
    }
  };
}

/** Waits for the headers of an answer. The timeout does not cover the body. */
function awaitResponse(outgoing: ClientRequest, timeoutMs: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const abort = () =>
      outgoing.destroy(new HookFailure('timeout', `Headers Timeout Error: no answer within ${timeoutMs / 1000} s`));
    const timer = setTimeout(abort, timeoutMs);
    outgoing.on('error', reject);
    outgoing.on('upgrade', (_answer, socket) => {
      socket.destroy();
      reject(new HookFailure('status', 'Unexpected HTTP Response 101', { status: 101 }));
    });
    outgoing.on('close', () => {
      clearTimeout(timer);
      reject(new HookFailure('closed', 'other side closed'));
    });
    outgoing.on('response', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

async function readResponse(answer: IncomingMessage): Promise<Response> {
  const { statusCode: status = 0, headers } = answer;
  const body = await readBody(answer);
  const response = new Response([204, 205, 304].includes(status) ? null : body, { status });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, String(value));
  return response;
}

/** @throws HookFailure for a body of more than 64 MB, which no list of verbs needs */
async function readBody(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new HookFailure('too-large', `the answer is larger than ${maxBodyBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Converts a network error. If the server has closed the connection without an answer, the failure
 * has the cause `closed`, not `connection`.
 */
function toHookFailure({ code = '', message }: NodeJS.ErrnoException): HookFailure {
  if (message === 'socket hang up') return new HookFailure('closed', 'other side closed');
  const isConnectionFailure = ['ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'ECONNABORTED'].includes(code);
  return new HookFailure(isConnectionFailure ? 'connection' : 'closed', message);
}
