import type { Client } from 'openapi-fetch';
import type { webhooks } from '../../../generated/jambonz/types.ts';
import { type AnswerMark, answerHeader, readAnswerMark } from '../../../openapi/contract/answer-mark.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { createClient } from '../../create-client.ts';
import { readAnswer } from './answer.ts';
import { HookFailure } from './hook-failure.ts';
import { type HookTarget, resolveHook } from './hook-target.ts';
import { createRawFetch } from './raw-fetch.ts';
import { isRetried, retryDelaysSeconds } from './retry-policy.ts';

/**
 * The paths that the generated client may request: any path, because a hook may lead to a server
 * that the OpenAPI document of this repository does not describe.
 */
type Hooks = Record<string, webhooks['newCall']>;

/** A hook as it appears in verbs. */
export type Hook = string | { url: string; method?: 'GET' | 'POST' | 'get' | 'post' | 'Get' | 'Post' };

export interface RequestorOptions {
  /** A complete URL, such as that of the call hook. Relative hooks go to the origin of this URL. */
  url: string;
  username?: string | undefined;
  password?: string | undefined;
  secret?: string | undefined;
  /** Milliseconds that jambonz waits for an answer. */
  timeoutMs: number;
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
  answer?: unknown;
  failure?: HookFailure;
  /** Says whether the answer is a fallback or a replay. Empty for an answer from the handler. */
  mark?: AnswerMark;
}

/**
 * Sends the requests of hooks with the generated client. Credentials in a hook are ignored; all
 * hooks get the credentials of the call hook.
 */
export class Requestor {
  readonly #options: RequestorOptions;
  readonly origin: string;
  readonly #fetch: ReturnType<typeof createRawFetch>;

  constructor(options: RequestorOptions) {
    this.#options = options;
    this.origin = new URL(options.url).origin;
    this.#fetch = createRawFetch(options.timeoutMs);
  }

  /**
   * Creates the requestor for hooks of another origin, such as after a `redirect`. This origin gets
   * no credentials, and no signature if `unsigned` is set.
   */
  createForUrl(url: string, { unsigned = false } = {}): Requestor {
    const secret = unsigned ? undefined : this.#options.secret;
    return new Requestor({ ...this.#options, url, username: undefined, password: undefined, secret });
  }

  /**
   * Sends the payload until it is answered or the hook's retry policy is exhausted. Every attempt
   * sends the same bytes.
   */
  async *deliver(hook: Hook, payload: unknown, headers: Record<string, string> = {}): AsyncGenerator<Attempt> {
    const { url, method: given = 'POST' } = typeof hook === 'string' ? { url: hook } : hook;
    const method = given.toUpperCase();
    const { secret, now } = this.#options;
    const body = JSON.stringify(payload);
    // A GET is signed too, over a payload that is not sent, so no server can verify the signature.
    const signature: Record<string, string> =
      secret === undefined ? {} : { [signatureHeader]: sign(body, secret, now()) };
    let target: HookTarget;
    try {
      target = resolveHook(url, this.origin);
    } catch (failure) {
      yield { method, url, latencyMs: 0, failure: failure as HookFailure };
      return;
    }
    for (let retry = 0; ; retry++) {
      const attempt = await this.#sendRequest(target, method, body, {
        'User-Agent': 'jambonz',
        ...headers,
        ...signature,
      });
      yield attempt;
      if (!attempt.failure || retry >= target.retryPolicy.maxRetries || !isRetried(attempt.failure, target.retryPolicy))
        return;
      this.#options.wait(retryDelaysSeconds[retry] ?? 0);
    }
  }

  async #sendRequest(
    { origin, path }: HookTarget,
    method: string,
    body: string,
    headers: Record<string, string>,
  ): Promise<Attempt> {
    const started = performance.now();
    const attempt: Attempt = { method, url: origin === this.origin ? path : origin + path, latencyMs: 0 };
    try {
      const client = this.#createHookClient(origin, path);
      const content = method === 'POST' ? { body: body as never, bodySerializer: () => body } : {};
      // `/` is a placeholder, because #fetch puts the path of the hook into the request line.
      const { response, error } = await client.request(method.toLowerCase() as 'post', '/', {
        ...(content as { body: never }),
        headers,
        parseAs: 'stream',
      });
      attempt.status = response.status;
      attempt.mark = readAnswerMark(response.headers.get(answerHeader));
      attempt.answer = await readAnswer(response, error);
    } catch (error) {
      attempt.failure = error instanceof HookFailure ? error : new HookFailure('connection', (error as Error).message);
    }
    attempt.latencyMs = Math.round(performance.now() - started);
    return attempt;
  }

  #createHookClient(baseUrl: string, path: string): Client<Hooks> {
    const { username, password } = this.#options;
    // jambonz sends either both user name and password, or no credentials.
    const credentials = username && password ? { username, password } : {};
    return createClient<Hooks>({ baseUrl, ...credentials, fetch: (request) => this.#fetch(request, path) });
  }
}
