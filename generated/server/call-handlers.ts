// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/call-handlers.ts. */
export interface CallHandlers {
  /** Decide what to do with a new call `POST /webhooks/call` */
  answerCall: Handler<'answerCall'>;
  /** Decide what to do with a new call announced by GET `GET /webhooks/call` */
  answerCallByGet: Handler<'answerCallByGet'>;
}
