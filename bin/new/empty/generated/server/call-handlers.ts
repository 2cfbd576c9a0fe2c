// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/call-handlers.ts. */
export interface CallHandlers {
  /** Answer a new call `POST /webhooks/call` */
  answerCall: Handler<'answerCall'>;
  /** Report that a call has changed state `POST /webhooks/call-status` */
  reportCallStatus: Handler<'reportCallStatus'>;
}
