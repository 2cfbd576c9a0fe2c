import type { Client } from 'openapi-fetch';
import type { webhooks } from '../../../generated/jambonz/types.ts';
import { type AnswerMark, answerHeader, readAnswerMark } from '../../../openapi/contract/answer-mark.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { createClient } from '../../create-client.ts';
import { getWebhookMs } from '../limits.ts';
import { createLateAnswer, findUnread, readAnswer, type Unread } from './answer.ts';
import { HookFailure } from './hook-failure.ts';
import { type HookTarget, resolveHook } from './hook-target.ts';
import { HttpClient } from './http-client.ts';
import { isRetried, retryDelaysSeconds } from './retry-policy.ts';

/**
 * The paths that the generated client may request: any path, because a hook may lead to a server
 * that the OpenAPI document of this repository does not describe.
 */
type Hooks = Record<string, webhooks['newCall']>;

/** A hook as it appears in verbs. */
export type Hook = string | { url: string; method?: 'GET' | 'POST' | 'get' | 'post' | 'Get' | 'Post' };

interface Options {
  /** A complete URL, such as that of the call hook. Relative hooks go to the origin of this URL. */
  url: string;
  username?: string | undefined;
  password?: string | undefined;
  secret?: string | undefined;
  /** Returns whether an origin gets credentials and signatures. */
  isTrusted: (origin: string) => boolean;
  /** Milliseconds that jambonz waits for the headers of an answer. */
  timeoutMs: number;
  /** Ends the request in progress. */
  signal?: AbortSignal | undefined;
  /** Returns the time for the timestamps in signatures. */
  now: () => Date;
  /** Advances the virtual clock by the seconds between two attempts. */
  wait: (seconds: number) => void;
}

/** One request of a hook and its result. */
export interface Attempt {
  method: string;
  url: string;
  status?: number;
  /** Milliseconds until the whole answer has arrived. */
  latencyMs: number;
  /** Size of the payload and the answer. */
  bytes: number;
  answer?: unknown;
  /** The header because of which jambonz does not read the verbs in the answer, and its value. */
  unread?: Unread | undefined;
  failure?: HookFailure;
  /** Says whether the answer is a fallback or a replay. Empty for an answer from the handler. */
  mark?: AnswerMark;
}

interface Outgoing {
  method: string;
  body: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}

/**
 * Sends the requests of hooks with the generated client. Credentials in a hook are ignored; all
 * hooks get the credentials of the call hook.
 */
export class Requestor {
  readonly #options: Options;
  readonly origin: string;
  readonly #http: HttpClient;
  readonly #replaced: Requestor | undefined;

  constructor(options: Options, replaced?: Requestor) {
    this.#options = options;
    this.#replaced = replaced;
    const { origin, protocol } = new URL(options.url);
    if (!/^https?:$/.test(protocol)) throw new TypeError(`${options.url} is not an http or https URL`);
    this.origin = origin;
    this.#http = new HttpClient(this.origin);
  }

  /**
   * Creates the requestor for hooks of another origin, such as after a `redirect`. This origin gets
   * no credentials, and no signature if `unsigned` is set. An unsigned requestor does not replace
   * this one and is closed by its user.
   */
  createForUrl(url: string, { unsigned = false } = {}): Requestor {
    const options = { ...this.#options, url, username: undefined, password: undefined };
    return unsigned ? new Requestor({ ...options, secret: undefined }) : new Requestor(options, this);
  }

  /**
   * Closes the connections of these hooks, and of those of the requestors that this one replaces.
   */
  close(): void {
    this.#http.close();
    this.#replaced?.close();
  }

  /**
   * Sends the payload until it is answered or the hook's retry policy is exhausted. Every attempt
   * sends the same bytes.
   */
  async *deliver(hook: Hook, payload: unknown, headers: Record<string, string> = {}): AsyncGenerator<Attempt> {
    const { url, method } = readHook(hook);
    const body = JSON.stringify(payload);
    let target: HookTarget;
    try {
      target = resolveHook(url, method, this.origin);
    } catch (failure) {
      yield { method, url, latencyMs: 0, bytes: body.length, failure: failure as HookFailure };
      return;
    }
    const { retryPolicy, origin } = target;
    const request = { method, body, headers: { 'user-agent': 'jambonz', ...headers, ...this.#sign(body, origin) } };
    const controller = new AbortController();
    const { signal } = controller;
    const giveUp = () => controller.abort(createLateAnswer());
    const timer = setTimeout(giveUp, getWebhookMs(this.#options.timeoutMs));
    const end = this.#options.signal;
    end?.addEventListener('abort', giveUp);
    try {
      for (let retry = 0; ; retry++) {
        const attempt = await this.#sendRequest(target, { ...request, signal });
        yield attempt;
        const { failure } = attempt;
        if (!failure || signal.aborted || retry >= retryPolicy.maxRetries || !isRetried(failure, retryPolicy)) return;
        this.#options.wait(retryDelaysSeconds[retry] ?? 0);
      }
    } finally {
      clearTimeout(timer);
      end?.removeEventListener('abort', giveUp);
    }
  }

  /**
   * A GET is signed too, over a payload that is not sent, so no server can verify the signature.
   */
  #sign(body: string, origin: string): Record<string, string> {
    const { secret, now, isTrusted } = this.#options;
    return secret !== undefined && isTrusted(origin) ? { [signatureHeader]: sign(body, secret, now()) } : {};
  }

  async #sendRequest({ origin, path }: HookTarget, { method, body, headers, signal }: Outgoing): Promise<Attempt> {
    const started = performance.now();
    const attempt: Attempt = {
      method,
      url: origin === this.origin ? path : origin + path,
      latencyMs: 0,
      bytes: body.length,
    };
    try {
      const client = this.#createHookClient(origin, path, signal);
      const content = method === 'POST' ? { body: body as never, bodySerializer: () => body } : {};
      // `/` is a placeholder, because #http puts the path of the hook into the request line.
      const { response, error } = await client.request(method.toLowerCase() as 'post', '/', {
        ...(content as { body: never }),
        headers,
        parseAs: 'stream',
      });
      attempt.status = response.status;
      attempt.mark = readAnswerMark(response.headers.get(answerHeader));
      const text = error === undefined ? await response.text() : '';
      attempt.bytes += text.length;
      attempt.unread = findUnread(response, text);
      if (typeof error === 'object') attempt.answer = error;
      attempt.answer = readAnswer(response, text, error);
    } catch (error) {
      if (!(error instanceof HookFailure)) throw error;
      attempt.status ??= error.status;
      attempt.failure = error;
    }
    attempt.latencyMs = Math.round(performance.now() - started);
    return attempt;
  }

  #createHookClient(baseUrl: string, path: string, signal: AbortSignal): Client<Hooks> {
    const { username, password, timeoutMs: headersTimeout, isTrusted } = this.#options;
    // jambonz sends either both user name and password, or no credentials.
    const credentials = username && password && isTrusted(baseUrl) ? { username, password } : {};
    return createClient<Hooks>({
      baseUrl,
      ...credentials,
      fetch: (request) => this.#http.fetch(request, path, { headersTimeout, signal }),
    });
  }
}

/** Reads a hook. In a REST request, any JSON can stand in its place: then the URL is empty. */
function readHook(hook: Hook): { url: string; method: string } {
  const { url, method = 'POST' } = typeof hook === 'string' ? { url: hook } : hook;
  return { url: typeof url === 'string' ? url : '', method: String(method).toUpperCase() };
}
