import type { Route } from '../contract/route.ts';

/** What the steps of the way learn of one webhook, each for those behind it. */
export interface Webhook {
  readonly route: Route;
  /** Path parameters, percent-decoded. */
  readonly params: Record<string, string>;
  /** What the handler returned: undefined where the operation answers with nothing. */
  reply?: unknown;
}

declare global {
  namespace Express {
    interface Request {
      webhook: Webhook;
      /** The body as it came over the wire: signatures are over these bytes, not over parsed JSON. */
      rawBody: Buffer;
    }
  }
}
