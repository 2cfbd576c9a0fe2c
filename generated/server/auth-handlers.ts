// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** Handlers of the operations tagged Auth: implement them in server/handlers/auth-handlers.ts. */
export interface AuthHandlers {
  /** Decide whether a SIP device may register or call `POST /webhooks/auth` */
  authenticateClient: Handler<'authenticateClient'>;
}
