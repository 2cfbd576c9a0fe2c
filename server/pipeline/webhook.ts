import type { Route } from '../../openapi/contract/route.ts';
import type { Transport } from '../../openapi/contract/transport.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { CallFacts } from '../context/call-facts.ts';
import type { Share } from '../http/memory-budget.ts';
import type { Awaitable } from '../store/awaitable.ts';
import type { Answer, Notes, StoreWait } from '../store/stores.ts';
import type { Problem } from './problem.ts';

/** What tells a retry of a webhook from another webhook. */
export interface Identity {
  /** The same for all attempts at one webhook. */
  key: string;
  /** Whether no other webhook can have this key. */
  isUnique: boolean;
  /** Milliseconds for which a retry can arrive. */
  ttlMs: number;
}

/** How a webhook was answered. */
export interface WebhookOutcome {
  outcome: 'reply' | 'replay' | 'fallback' | 'refusal' | 'failure';
  status: number;
  verbs?: string[] | undefined;
  /** Log fields of the failure. */
  failure?: object | undefined;
  /** The code of the problem that is the answer. */
  code?: string;
  /** The JSON that is sent, empty for none. */
  sent: string;
}

/** The span of a webhook, if the process has an OpenTelemetry SDK. */
export interface WebhookSpan {
  /**
   * Log fields, so that the lines of the webhook are found by its span. Undefined if it is not
   * recorded.
   */
  readonly ids: { trace_id: string; span_id: string } | undefined;
  /** Ends the span. Every call after the first does nothing. */
  end(outcome: WebhookOutcome): void;
}

/**
 * One webhook on its way through the steps, which each extend it for the next steps. The subclasses
 * carry it over HTTP and over WebSocket.
 */
export abstract class Webhook {
  abstract readonly transport: Transport;
  /** Arrival time, as a value of `performance.now()`. */
  readonly startedAtMs = performance.now();
  /** The bytes that the webhook holds of the memory budget. */
  readonly share: Share;
  /** Set by find-route.ts, so it is missing only in webhooks that are refused before. */
  declare route: Route;
  /** Set by start-span.ts. */
  span: WebhookSpan | undefined = undefined;
  /** Path parameters. check-request.ts decodes them and converts them to the declared types. */
  params: Record<string, unknown> = {};
  /** Query parameters, converted to the declared types. */
  query: Record<string, unknown> | undefined = undefined;
  /** The body as parsed JSON, undefined without a body. */
  body: unknown = undefined;
  /** Whether Basic credentials or a signature have proved that the platform sent this webhook. */
  isAuthenticated = false;
  /**
   * Whether the request has passed all checks. A later failure is caused by the server, so the
   * fallback is sent.
   */
  isAccepted = false;
  /** The number of the webhook in this process, if webhooks are observed. */
  number: number | undefined = undefined;
  /** The error that made the webhook fail. */
  thrown: unknown = undefined;
  /** Log fields that state why the fallback is sent instead of the handler's reply. */
  fallbackFor: object | undefined = undefined;
  /** The value of the header `Contract-Answer` of a fallback, also that of a tool. */
  mark: string | undefined = undefined;
  /** The fields of the call, read from the request before the handler can change its body. */
  facts: CallFacts | undefined = undefined;
  /** The stored state of the call. load-call.ts starts to load it. */
  notes: Awaitable<Notes> | undefined = undefined;
  /** The time that this webhook has waited for the stores. */
  readonly storeWait: StoreWait = { spentMs: 0 };
  /**
   * Resolves when the state of the call is stored, undefined if it is. A reply or a fallback is sent
   * after it.
   */
  saved: Promise<void> | undefined = undefined;
  /**
   * The handler's return value, undefined if the operation has no reply. Only check-reply.ts reads
   * it, because its getters may throw; later steps use `json`.
   */
  reply: unknown = undefined;
  /** The names of the verbs in the reply. */
  verbs: string[] | undefined = undefined;
  /** The serialised reply. */
  json: string | undefined = undefined;
  /** What the handler returned, serialised, if the fallback is sent in its place. */
  returnedJson: string | undefined = undefined;
  /**
   * Passes the answer to the requests that wait for the same webhook. Called without an answer if
   * the webhook was refused. Every call after the first does nothing. If `settle` returns a
   * promise, the answer is sent after the promise has resolved.
   */
  settle: ((answer?: Answer) => Promise<void> | undefined) | undefined = undefined;

  constructor(share: Share) {
    this.share = share;
  }

  /** The path and query that the webhook is for. */
  abstract get target(): string;
  /** Returns how the webhook was requested, for `WebhookEvent`. */
  abstract describeRequest(): Pick<WebhookEvent, 'method' | 'url' | 'b3' | 'message'>;
  /** The JSON of the body. Undefined without a body, and if the body is not JSON. */
  abstract get bodyJson(): string | undefined;
  /** The tracing context in the format of the header `b3`, as received. */
  abstract get b3(): string | undefined;
  /** The call of the session, for webhooks whose body does not name it. */
  abstract get sessionCallSid(): string | undefined;
  /**
   * Whether jambonz repeats the webhook after a reconnect, also when it has had the answer. The
   * webhook is always answered once, and its answer must be stored before it is sent.
   */
  abstract get startsSession(): boolean;
  /**
   * Whether the answer to an equal webhook may answer this one, at the time of the call. If not,
   * the handler runs again.
   */
  abstract get acceptsStoredAnswer(): boolean;
  /**
   * Whether jambonz itself sent the webhook beyond doubt. If it breaks the contract, the OpenAPI
   * document is outdated, and the caller must not pay for it.
   */
  abstract get isFromPlatform(): boolean;
  /** How long jambonz waits for an answer, in milliseconds. */
  abstract get maxDeadlineMs(): number;
  /** Maximum bytes of `json` that the transport carries. */
  abstract get maxReplyBytes(): number;
  /** Whether an answer has been sent. */
  abstract get isAnswered(): boolean;
  /** Returns undefined if a retry of this webhook cannot be recognised. */
  abstract identify(): Identity | undefined;
  /** Calls back once if the connection ends before the whole answer has been written. */
  abstract watchForUnwritten(callBack: () => void): void;
  /** Returns the log fields of what was received and from whom. */
  abstract describeSender(): object;
  /** Sends a command, serialised as JSON, to jambonz. Returns false if the transport cannot. */
  abstract sendCommand(text: string): boolean;
  abstract send(answer: Answer): void;
  /** Sends a problem, serialised as `json`, in place of an answer. */
  abstract refuse(problem: Problem, json: string): void;
}
