// GENERATED from openapi/ by `npm run generate`. Do not edit.
import { callHandlers } from '../../server/handlers/call-handlers.ts';
import type { CallHandlers } from './call-handlers.ts';
import { menuHandlers } from '../../server/handlers/menu-handlers.ts';
import type { MenuHandlers } from './menu-handlers.ts';

/** One handler for every operation of the document. */
export interface Handlers extends CallHandlers, MenuHandlers {}

/** The handlers of server/handlers/, one file per tag. */
export const handlers: Handlers = {
  ...callHandlers,
  ...menuHandlers,
};
