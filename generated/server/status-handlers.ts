// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/status-handlers.ts. */
export interface StatusHandlers {
  /** Report that a dialled leg has become a call of its own `POST /adulting` */
  reportAdulting: Handler<'reportAdulting'>;
  /** Report that a call has changed state `POST /webhooks/call-status` */
  reportCallStatus: Handler<'reportCallStatus'>;
  /** Report the progress of streamed speech `POST /streaming-event` */
  reportStreamingEvent: Handler<'reportStreamingEvent'>;
}
