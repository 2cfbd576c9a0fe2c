import type { Readable } from 'node:stream';
import { Client, type Dispatcher, errors } from 'undici';
import type { FailureCause } from '../../../openapi/contract/call-event.ts';
import { signatureHeader } from '../../../openapi/contract/signature.ts';
import { maxAnswerBytes } from '../limits.ts';
import { createRefusal, createTooLarge, isReadAnswer, jsonType } from './answer.ts';
import { HookFailure } from './hook-failure.ts';

/** The headers that jambonz sends, spelled as it spells them and in its order. */
const headerNames = [signatureHeader, 'Authorization', 'b3', 'user-agent', 'Content-Type'];

/** Maximum characters and real time of an answer that jambonz does not read, for the transcript. */
const maxExcerptChars = 20_000;
const maxExcerptMs = 1_000;

interface Limits {
  /** Milliseconds to wait for the headers of the answer. */
  headersTimeout: number;
  /**
   * Ends the request. Not the signal of the Request, which refers to its source weakly: once that
   * is collected as garbage, nothing aborts the request.
   */
  signal: AbortSignal;
}

/**
 * Sends webhooks with undici, the HTTP client of jambonz, as its feature server does
 * (lib/utils/http-requestor.js): one connection for the hooks of an origin, a timeout for the
 * headers, no redirects and no decompression. Its timeouts and errors are therefore those of
 * jambonz. As there, an unread answer of more than 64 KB, such as a large error page, blocks the
 * connection.
 */
export class HttpClient {
  readonly #origin: string;
  readonly #client: Client;

  constructor(origin: string) {
    this.#origin = origin;
    this.#client = createUndiciClient(origin);
  }

  /**
   * Sends a request with `path` in the request line, unchanged and with its fragment. As in
   * jambonz, a request to another origin has a connection of its own.
   * @throws HookFailure if no answer arrives
   */
  async fetch(request: Request, path: string, { headersTimeout, signal }: Limits): Promise<Response> {
    const { origin } = new URL(request.url);
    const client = origin === this.#origin ? this.#client : createUndiciClient(origin);
    const init = {
      path,
      method: request.method as Dispatcher.HttpMethod,
      headers: listHeaders(request),
      body: request.method === 'POST' ? await request.text() : null,
      headersTimeout,
      signal,
    };
    try {
      // undici does not abort a request that waits for a blocked connection.
      return await Promise.race([client.request(init).then(toResponse), rejectOnAbort(signal)]);
    } catch (error) {
      throw error instanceof HookFailure ? error : toHookFailure(error as NodeJS.ErrnoException);
    } finally {
      if (client !== this.#client) client.destroy();
    }
  }

  close(): void {
    this.#client.destroy();
  }
}

function listHeaders({ headers }: Request): string[] {
  return headerNames.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [name, value];
  });
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

function createUndiciClient(origin: string): Client {
  return new Client(origin, { maxResponseSize: maxAnswerBytes });
}

async function toResponse({ statusCode: status, headers, body }: Dispatcher.ResponseData): Promise<Response> {
  if (status > 599) throw createRefusal(status); // no Response of the fetch standard has such a status
  const head = new Headers();
  for (const [name, value = ''] of Object.entries(headers)) head.set(name, pickValue(value));
  const text = isReadAnswer(status, head) ? await body.text() : await readExcerpt(body);
  // Of a text, the fetch standard makes text/plain.
  return new Response([204, 205, 304].includes(status) ? null : Buffer.from(text), { status, headers: head });
}

/**
 * Converts a header to one value for the fetch standard, which knows bytes only, while undici
 * decodes UTF-8. Of a repeated header, jambonz looks for a value that is exactly that of JSON.
 */
function pickValue(value: string | string[]): string {
  const picked = Array.isArray(value) ? (value.find((each) => each === jsonType) ?? String(value[0])) : value;
  return Buffer.from(picked).toString('latin1');
}

/**
 * Reads the beginning of a body and leaves the rest on the connection, as jambonz leaves it all.
 */
function readExcerpt(body: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const finish = () => {
      clearTimeout(timer);
      body.pause();
      resolve(text);
    };
    const timer = setTimeout(finish, maxExcerptMs);
    body.on('error', finish).on('end', finish).setEncoding('utf8');
    body.on('data', (chunk: string) => {
      text += chunk;
      if (text.length >= maxExcerptChars) finish();
    });
  });
}

function toHookFailure(error: NodeJS.ErrnoException): HookFailure {
  const { code, message } = error;
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return createTooLarge();
  return new HookFailure(findCause(error), message, { code });
}

function findCause(error: NodeJS.ErrnoException): FailureCause {
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) return 'timeout';
  if (error instanceof errors.InvalidArgumentError) return 'url';
  if (error instanceof errors.SocketError || error.code === 'ECONNRESET' || error.code === 'EPIPE') return 'closed';
  const isProtocolError =
    error instanceof errors.HTTPParserError ||
    error instanceof errors.HeadersOverflowError ||
    error instanceof errors.ResponseContentLengthMismatchError ||
    error.code === 'ERR_ASSERTION';
  return isProtocolError ? 'not-http' : 'connection';
}
