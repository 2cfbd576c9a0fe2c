// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** Handlers of the operations tagged Menu: implement them in server/handlers/menu-handlers.ts. */
export interface MenuHandlers {
  /** Connect the caller with the team of their choice `POST /webhooks/menu` */
  chooseFromMenu: Handler<'chooseFromMenu'>;
}
