// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/reception-handlers.ts. */
export interface ReceptionHandlers {
  /** Send the caller where they asked to go `POST /webhooks/menu` */
  chooseFromMenu: Handler<'chooseFromMenu'>;
  /** Continue after the call to sales `POST /webhooks/sales-ended` */
  finishSalesCall: Handler<'finishSalesCall'>;
  /** Continue after the support queue `POST /webhooks/support-ended` */
  finishSupportCall: Handler<'finishSupportCall'>;
  /** Entertain a caller in the support queue `POST /webhooks/queue-wait` */
  keepCallerWaiting: Handler<'keepCallerWaiting'>;
}
