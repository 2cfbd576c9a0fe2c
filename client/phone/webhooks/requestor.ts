import type { AnswerMark } from '../../../openapi/contract/answer-mark.ts';
import type { Transport } from '../../../openapi/contract/transport.ts';
import type { Unread } from './answer.ts';
import type { DeliveryName } from './check-delivery.ts';
import type { HookFailure } from './hook-failure.ts';
import type { SocketListener } from './socket-session.ts';

/** A hook as it appears in verbs. */
export type Hook = string | { url: string; method?: 'GET' | 'POST' | 'get' | 'post' | 'Get' | 'Post' };

/** What the requestors of one call share. */
export interface RequestorOptions {
  /** A complete URL, such as that of the call hook. Relative hooks go to the origin of this URL. */
  url: string;
  username?: string | undefined;
  password?: string | undefined;
  secret?: string | undefined;
  /** Returns whether an origin gets credentials and signatures. */
  isTrusted: (origin: string) => boolean;
  /** Milliseconds that jambonz waits for the headers of an answer, or for an ack. */
  timeoutMs?: number | undefined;
  /** Ends the request in progress. */
  signal?: AbortSignal | undefined;
  /** Returns the time for the timestamps in signatures. */
  now: () => Date;
  /** Advances the virtual clock by the seconds between two attempts. */
  wait: (seconds: number) => void;
  /** Creates the requestor for a hook of the other transport. */
  create: (options: RequestorOptions) => Requestor;
}

/** One webhook to send. */
export interface Outgoing {
  name: DeliveryName;
  hook: Hook;
  payload: unknown;
  /** The tracing context: a header, or a member of the message. */
  b3?: string | undefined;
  /** The type of the message over a WebSocket, if it is not that of the webhook. */
  type?: string;
}

/** One request of a hook, or one message, and its result. */
export interface Attempt {
  /** The HTTP method, or `WS`. */
  method: string;
  url: string;
  transport: Transport;
  /** The type of the message, over WebSocket only. */
  type?: string;
  status?: number;
  /** Milliseconds until the whole answer has arrived. */
  latencyMs: number;
  /** Size of the payload and the answer. */
  bytes: number;
  answer?: unknown;
  /** The header because of which jambonz does not read the verbs in the answer, and its value. */
  unread?: Unread | undefined;
  failure?: HookFailure;
  /** Why the server refuses a message in its ack, which jambonz does not read. */
  refusal?: HookFailure;
  /** Says whether the answer is a fallback or a replay. Empty for an answer from the handler. */
  mark?: AnswerMark;
}

/** Sends the webhooks of a call over one transport. */
export interface Requestor {
  readonly transport: Transport;
  /** The scheme, host and port that relative hooks go to. */
  readonly origin: string;
  /** Whether the application can send commands. A call then waits for them when no verb is left. */
  readonly takesCommands: boolean;
  /** Called if the hook of a `session:redirect` is of the other transport, before it is asked. */
  onHandover: (next: Requestor) => void;
  /** Hears the commands and the closing of a socket. */
  listener: SocketListener | undefined;
  /**
   * Sends a webhook until it is answered or its retry policy is exhausted, and reports every
   * attempt. No attempt is reported for a message that jambonz discards.
   */
  deliver(outgoing: Outgoing, report: (attempt: Attempt) => void): Promise<void>;
  /**
   * Creates the requestor for hooks of another URL, such as after a `redirect`. This URL gets no
   * credentials, and no signature if `unsigned` is set.
   */
  createForUrl(url: string, options?: { unsigned?: boolean }): Requestor;
  /** Resolves when the application has received the messages that need no ack. */
  settle(): Promise<void>;
  /** Closes the connections. `isFailed`: because the first message got no verbs. */
  close(options?: { isFailed?: boolean }): Promise<void>;
}

/** Reads a hook. In a REST request, any JSON can stand in its place: then the URL is empty. */
export function readHook(hook: Hook): { url: string; method: string } {
  const { url, method = 'POST' } = typeof hook === 'string' ? { url: hook } : hook;
  return { url: typeof url === 'string' ? url : '', method: String(method).toUpperCase() };
}

/**
 * Reads the credentials in a hook, which jambonz uses only for a hook of the other transport: it
 * makes a requestor of its own for it.
 */
export function readHookCredentials(hook: Hook): Pick<RequestorOptions, 'username' | 'password'> {
  const { username, password } = (typeof hook === 'string' ? {} : hook) as Record<string, unknown>;
  const isComplete = typeof username === 'string' && typeof password === 'string';
  return isComplete ? { username, password } : { username: undefined, password: undefined };
}

/** Returns whether a hook is a complete URL of one of these protocols, such as `http` or `ws`. */
export function isUrlOf(hook: string, protocol: 'http' | 'ws'): boolean {
  return hook.startsWith(`${protocol}://`) || hook.startsWith(`${protocol}s://`);
}
