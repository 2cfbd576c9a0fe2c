import type { Route } from '../../openapi/contract/route.ts';
import type { CallFacts } from '../context/call-facts.ts';
import type { Answer } from '../store/stores.ts';

/** What the steps of the way learn of one webhook, each for those behind it. */
export interface Webhook {
  readonly route: Route;
  /** Path parameters, percent-decoded. */
  readonly params: Record<string, string>;
  /** Query parameters, of the types that the document declares. */
  query?: Record<string, unknown>;
  /** When the signature was made that has proved this webhook to be jambonz's. */
  signedAt?: Date;
  /** Why the fallback stands in the place of the reply, for the log. */
  fallbackFor?: object;
  /** The header `Contract-Answer` of the fallback. */
  mark?: string;
  /** Set once the request is accepted: from here on a failure is the server's own, and the caller gets the fallback. */
  isAccepted?: true;
  /** Read from the request before the handler can change its body. */
  facts?: CallFacts;
  /** What the handler returned: undefined where the operation answers with nothing. Not to be read once it is checked: its members may throw. */
  reply?: unknown;
  /** The names of the verbs in the reply. */
  verbs?: string[] | undefined;
  /** The reply as it is sent. */
  json?: string | undefined;
  /** Passes the answer to those who wait for the same webhook, none if it was refused. A promise is awaited before it is sent. */
  settle?: ((answer?: Answer) => Promise<void> | undefined) | undefined;
}

declare global {
  namespace Express {
    interface Request {
      /** When it came, as `performance.now()` has it. */
      began: number;
      webhook: Webhook;
      /** The body as it came over the wire: signatures are over these bytes, not over parsed JSON. */
      rawBody: Buffer;
    }
  }
}
