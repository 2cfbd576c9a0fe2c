import type { Client } from 'openapi-fetch';
import type { webhooks } from '../../../generated/jambonz/types.ts';
import { answerHeader, readAnswerMark } from '../../../openapi/contract/answer-mark.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import type { Transport } from '../../../openapi/contract/transport.ts';
import { createClient } from '../../create-client.ts';
import { getWebhookMs, headersTimeoutMs } from '../limits.ts';
import { createLateAnswer, findUnread, readAnswer } from './answer.ts';
import { HookFailure } from './hook-failure.ts';
import { type HookTarget, requireMethod, resolveHook } from './hook-target.ts';
import { HttpClient } from './http-client.ts';
import { getMessageType } from './message-type.ts';
import {
  type Attempt,
  isUrlOf,
  type Outgoing,
  type Requestor,
  type RequestorOptions,
  readHook,
  readHookCredentials,
} from './requestor.ts';
import { isRetried, retryDelaysSeconds } from './retry-policy.ts';
import type { SocketListener } from './socket-session.ts';

/**
 * The paths that the generated client may request: any path, because a hook may lead to a server
 * that the OpenAPI document of this repository does not describe.
 */
type Hooks = Record<string, webhooks['newCall']>;

interface HttpRequest {
  method: string;
  body: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}

/**
 * Sends the requests of hooks with the generated client. Credentials in a hook are ignored; all
 * hooks get the credentials of the call hook.
 */
export class HttpRequestor implements Requestor {
  readonly transport: Transport = 'http';
  readonly takesCommands = false;
  readonly origin: string;
  onHandover: Requestor['onHandover'] = () => {};
  /** Never called, because HTTP brings no commands. */
  listener: SocketListener | undefined;
  readonly #options: RequestorOptions;
  readonly #timeoutMs: number;
  readonly #http: HttpClient;
  /** The sockets of hooks that are WebSocket URLs, which jambonz never closes. */
  readonly #sockets: Requestor[] = [];

  constructor(options: RequestorOptions) {
    this.#options = options;
    this.#timeoutMs = options.timeoutMs ?? headersTimeoutMs;
    const { origin, protocol } = new URL(options.url);
    if (!/^https?:$/.test(protocol)) throw new TypeError(`${options.url} is not an http or https URL`);
    this.origin = origin;
    this.#http = new HttpClient(this.origin);
  }

  createForUrl(url: string, { unsigned = false } = {}): Requestor {
    const options = { ...this.#options, url, username: undefined, password: undefined };
    return new HttpRequestor(unsigned ? { ...options, secret: undefined } : options);
  }

  async settle(): Promise<void> {}

  async close(): Promise<void> {
    this.#http.close();
    await Promise.all(this.#sockets.map((socket) => socket.close()));
  }

  /** Sends the payload by HTTP. Every attempt sends the same bytes. */
  async deliver(outgoing: Outgoing, report: (attempt: Attempt) => void): Promise<void> {
    const { hook, payload, b3 } = outgoing;
    const { url, method } = readHook(hook);
    const body = JSON.stringify(payload);
    let target: HookTarget;
    try {
      if (isUrlOf(url, 'ws') && URL.canParse(url)) requireMethod(method);
      if (isUrlOf(url, 'ws') && URL.canParse(url)) return await this.#deliverBySocket(outgoing, report);
      target = resolveHook(url, method, this.origin);
    } catch (failure) {
      if (!(failure instanceof HookFailure)) throw failure;
      return report({ method, url, transport: 'http', latencyMs: 0, bytes: body.length, failure });
    }
    const { retryPolicy, origin } = target;
    const headers = { 'user-agent': 'jambonz', ...(b3 !== undefined && { b3 }), ...this.#sign(body, origin) };
    const controller = new AbortController();
    const { signal } = controller;
    const giveUp = () => controller.abort(createLateAnswer());
    const timer = setTimeout(giveUp, getWebhookMs(this.#timeoutMs));
    const end = this.#options.signal;
    end?.addEventListener('abort', giveUp);
    try {
      for (let retry = 0; ; retry++) {
        const attempt = await this.#sendRequest(target, { method, body, headers, signal });
        report(attempt);
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
   * Opens a socket for a hook that is a WebSocket URL. Its message is always `session:new` (feature
   * server, lib/utils/http-requestor.js:126). Only a redirected call hears its commands.
   */
  async #deliverBySocket(outgoing: Outgoing, report: (attempt: Attempt) => void): Promise<void> {
    const { name, hook } = outgoing;
    const { url } = readHook(hook);
    const next = this.#options.create({ ...this.#options, url, ...readHookCredentials(hook) });
    if (getMessageType(name) === 'session:redirect') {
      this.#http.close();
      this.onHandover(next);
    } else this.#sockets.push(next);
    return next.deliver({ ...outgoing, type: 'session:new' }, report);
  }

  /**
   * A GET is signed too, over a payload that is not sent, so no server can verify the signature.
   */
  #sign(body: string, origin: string): Record<string, string> {
    const { secret, now, isTrusted } = this.#options;
    return secret !== undefined && isTrusted(origin) ? { [signatureHeader]: sign(body, secret, now()) } : {};
  }

  async #sendRequest({ origin, path }: HookTarget, { method, body, headers, signal }: HttpRequest): Promise<Attempt> {
    const started = performance.now();
    const attempt: Attempt = {
      method,
      url: origin === this.origin ? path : origin + path,
      transport: this.transport,
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
    const { username, password, isTrusted } = this.#options;
    const headersTimeout = this.#timeoutMs;
    // jambonz sends either both user name and password, or no credentials.
    const credentials = username && password && isTrusted(baseUrl) ? { username, password } : {};
    return createClient<Hooks>({
      baseUrl,
      ...credentials,
      fetch: (request) => this.#http.fetch(request, path, { headersTimeout, signal }),
    });
  }
}
