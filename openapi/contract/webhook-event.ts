import type { FallbackCause } from './answer-mark.ts';
import type { Transport } from './transport.ts';

/** One error in a request or a reply, at a JSON pointer (RFC 6901) or a parameter. */
export interface EventError {
  pointer?: string;
  parameter?: string;
  detail: string;
}

/**
 * An answered webhook, as the event stream of the admin listener reports it (event `webhook`), and
 * as a recording keeps it.
 */
export interface WebhookEvent {
  /** The number of the webhook in the server process, from 1. */
  webhook: number;
  /** When it arrived: ISO 8601 in UTC, with milliseconds. */
  at: string;
  /** Milliseconds from its arrival to the answer, rounded to tenths. */
  ms: number;
  transport: Transport;
  /** The HTTP method. `POST` for a message over a WebSocket. */
  method: string;
  /** Path and query as received. For a message over a WebSocket, those of its operation. */
  url: string;
  /** The message without its data, if the webhook came over a WebSocket. */
  message?: { type: string; msgid?: string; call_sid?: string; hook?: string; b3?: string };
  /** Missing if no operation has this path. */
  operation?: string;
  /** The call, from the body, the query or the session. */
  call_sid?: string;
  /** The header `b3` of an HTTP request. */
  b3?: string | undefined;
  /** The JSON of the request. Missing without a body, and if the body is not JSON. */
  body?: unknown;
  /** `replay`: a retry got the stored answer. `refusal`: a 4xx or 503, `failure`: a 500. */
  outcome: 'reply' | 'replay' | 'fallback' | 'refusal' | 'failure';
  status: number;
  /** The JSON of the answer: verbs, or a problem (RFC 9457). Missing if the answer has none. */
  reply?: unknown;
  /** Why the answer is the fallback of the operation. */
  cause?: FallbackCause;
  /** What went wrong, in one line, for `fallback`, `refusal` and `failure`. */
  detail?: string;
  /**
   * The errors with their places: in the request for `refusal` and the cause `request`, otherwise
   * in `returned`.
   */
  errors?: EventError[];
  /** What the handler returned, if it breaks the contract. */
  returned?: unknown;
}

/**
 * A log line of a handler, as the event stream reports it (event `log`). The line has further
 * fields.
 */
export interface LogEvent {
  /** The number of the webhook whose handler wrote the line. */
  webhook: number;
  /** The level of pino: 30 is info, 40 warn, 50 error. */
  level: number;
  /** Milliseconds since 1970. */
  time: number;
  msg?: string;
  [field: string]: unknown;
}
