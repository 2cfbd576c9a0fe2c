import { readAnswerMark } from '../../../openapi/contract/answer-mark.ts';
import { ackTimeoutMs } from '../../../openapi/contract/messages.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import type { Transport } from '../../../openapi/contract/transport.ts';
import { maxNesting } from '../limits.ts';
import { isShallow } from './answer.ts';
import { HookFailure } from './hook-failure.ts';
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
import { readServerMessage } from './server-message.ts';
import type { Ack, SocketMessage } from './socket-message.ts';
import { type SocketListener, SocketSession } from './socket-session.ts';

/** The code with which jambonz closes the socket of a call whose first message got no verbs. */
const goingAway = 1001;

/**
 * Sends webhooks as messages over one WebSocket, which gets the credentials of the call hook in its
 * handshake. A hook that is a complete http(s) URL is asked over HTTP.
 */
export class SocketRequestor implements Requestor {
  readonly transport: Transport = 'websocket';
  readonly origin: string;
  onHandover: Requestor['onHandover'] = () => {};
  listener: SocketListener | undefined;
  readonly #options: RequestorOptions;
  readonly #session: SocketSession;

  constructor(options: RequestorOptions) {
    const { url, username, password, isTrusted, timeoutMs = ackTimeoutMs, signal, wait } = options;
    this.#options = options;
    this.origin = new URL(url).origin;
    this.#session = new SocketSession({
      url,
      ...(isTrusted(this.origin) && { username, password }),
      ackMs: timeoutMs,
      signal,
      wait,
      getListener: () => this.listener,
    });
  }

  get takesCommands(): boolean {
    return !this.#session.isClosed;
  }

  createForUrl(url: string, { unsigned = false } = {}): Requestor {
    const options = { ...this.#options, url, username: undefined, password: undefined };
    return this.#options.create(unsigned ? { ...options, secret: undefined } : options);
  }

  settle(): Promise<void> {
    return this.#session.settle();
  }

  close({ isFailed = false } = {}): Promise<void> {
    return this.#session.close(isFailed ? goingAway : undefined);
  }

  async deliver(outgoing: Outgoing, report: (attempt: Attempt) => void): Promise<void> {
    const { name, hook, payload, b3, type = getMessageType(name) } = outgoing;
    const { url } = readHook(hook);
    if (isUrlOf(url, 'http') && !this.#session.isClosed) return this.#deliverByHttp(outgoing, type, report);
    const message: SocketMessage = { type, hook: url, payload, b3 };
    const started = performance.now();
    const shown = url.startsWith(`${this.origin}/`) ? url.slice(this.origin.length).replace(/#.*/, '') : url;
    const create = (more: Partial<Attempt>): Attempt => ({
      method: 'WS',
      url: shown,
      transport: 'websocket',
      type,
      latencyMs: Math.round(performance.now() - started),
      bytes: JSON.stringify(payload).length,
      ...more,
    });
    try {
      if (url === '') throw new HookFailure('url', 'WsRequestor:request url was not provided');
      const sent = await this.#session.send(message, (failure) => report(create(toFailed(failure))));
      if (sent === 'discarded') return;
      report(create(sent === 'sent' ? {} : readAck(sent)));
    } catch (error) {
      if (!(error instanceof HookFailure)) throw error;
      report(create(toFailed(error)));
    }
  }

  /** Hands a redirected call over to HTTP: later relative hooks go to this URL's origin. */
  async #deliverByHttp(outgoing: Outgoing, type: string, report: (attempt: Attempt) => void): Promise<void> {
    const { url } = readHook(outgoing.hook);
    const options = { ...this.#options, url, ...readHookCredentials(outgoing.hook) };
    if (!URL.canParse(url)) return report(createUnparsed(url));
    const next = this.#options.create(options);
    if (type !== 'session:redirect') return next.deliver(outgoing, report).finally(() => next.close());
    void this.close();
    this.onHandover(next);
    return next.deliver(outgoing, report);
  }
}

function createUnparsed(url: string): Attempt {
  const failure = new HookFailure('url', 'URL parsing failed.');
  return { method: 'POST', url, transport: 'http', latencyMs: 0, bytes: 0, failure };
}

function toFailed(failure: HookFailure): Partial<Attempt> {
  return { failure, ...(failure.status !== undefined && { status: failure.status }) };
}

/** Reads an ack: `data` as jambonz does, and the members that the server of this project adds. */
function readAck({ data, contract_answer, problem }: Ack): Partial<Attempt> {
  if (!isShallow(data))
    return { failure: new HookFailure('too-large', `the answer is nested more than ${maxNesting} deep`) };
  return {
    ...(data !== undefined && { answer: data, bytes: JSON.stringify(data).length }),
    ...(typeof contract_answer === 'string' && { mark: readAnswerMark(contract_answer) }),
    ...(problem !== undefined && { refusal: createRefusal(problem) }),
  };
}

/** Creates the failure for a message that the server refuses with problem details. */
export function createRefusal(problem: unknown): HookFailure {
  const status = Number(readProperty(problem, 'status'));
  return new HookFailure('status', 'the server refuses the message', {
    ...(Number.isInteger(status) && { status }),
    said: readServerMessage(problem),
  });
}
