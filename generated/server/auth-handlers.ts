// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/auth-handlers.ts. */
export interface AuthHandlers {
  /** Decide whether a SIP device may register or call `POST /webhooks/auth` */
  authenticateClient: Handler<'authenticateClient'>;
}
