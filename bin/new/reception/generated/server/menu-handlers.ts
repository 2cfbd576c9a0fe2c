// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/menu-handlers.ts. */
export interface MenuHandlers {
  /** Connect the caller with the team of their choice `POST /webhooks/menu` */
  chooseFromMenu: Handler<'chooseFromMenu'>;
}
