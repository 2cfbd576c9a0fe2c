import type { Route } from '../../openapi/contract/route.ts';
import type { CallFacts } from '../context/call-facts.ts';
import type { Share } from '../http/memory-budget.ts';
import type { Answer } from '../store/stores.ts';

/** The state of one webhook, which each pipeline step extends for the next steps. */
export interface Webhook {
  readonly route: Route;
  /** Path parameters. check-request.ts decodes them and converts them to the declared types. */
  params: Record<string, unknown>;
  /** Query parameters, converted to the declared types. */
  query?: Record<string, unknown>;
  /** Set once Basic credentials or a signature have proved that the platform sent this webhook. */
  isAuthenticated?: true;
  /** Time of the verified signature, which proves that jambonz sent this webhook. */
  signedAt?: Date;
  /** Log fields that state why the fallback is sent instead of the handler's reply. */
  fallbackFor?: object;
  /** The value of the header `Contract-Answer` of a fallback, also that of a tool. */
  mark?: string;
  /**
   * Set once the request has passed all checks. A later failure is caused by the server, so the
   * fallback is sent.
   */
  isAccepted?: true;
  /** The fields of the call, read from the request before the handler can change its body. */
  facts?: CallFacts;
  /**
   * The handler's return value, undefined if the operation has no reply. Only check-reply.ts reads
   * it, because its getters may throw; later steps use `json`.
   */
  reply?: unknown;
  /** The names of the verbs in the reply. */
  verbs?: string[] | undefined;
  /** The serialised reply. */
  json?: string | undefined;
  /**
   * Passes the answer to the requests that wait for the same webhook. Called without an answer if
   * the webhook was refused. Every call after the first does nothing. If `settle` returns a
   * promise, the answer is sent after the promise has resolved.
   */
  settle?: (answer?: Answer) => Promise<void> | undefined;
}

declare global {
  namespace Express {
    interface Request {
      /** Arrival time, as a value of `performance.now()`. */
      startedAtMs: number;
      /** The bytes that the request holds of the memory budget. */
      share: Share;
      webhook: Webhook;
      /** The body as received. Signatures are over these bytes, not over parsed JSON. */
      rawBody: Buffer;
    }
  }
}
