// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** Handlers of the operations tagged Status: implement them in server/handlers/status-handlers.ts. */
export interface StatusHandlers {
  /** Learn that a dialled leg has become a call of its own `POST /adulting` */
  reportAdulting: Handler<'reportAdulting'>;
  /** Learn that a call has changed state `POST /webhooks/call-status` */
  reportCallStatus: Handler<'reportCallStatus'>;
  /** Learn how streamed speech is getting on `POST /streaming-event` */
  reportStreamingEvent: Handler<'reportStreamingEvent'>;
}
