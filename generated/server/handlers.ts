// GENERATED from openapi/ by `npm run generate`. Do not edit.
import { authHandlers } from '../../server/handlers/auth-handlers.ts';
import type { AuthHandlers } from './auth-handlers.ts';
import { callHandlers } from '../../server/handlers/call-handlers.ts';
import type { CallHandlers } from './call-handlers.ts';
import { receptionHandlers } from '../../server/handlers/reception-handlers.ts';
import type { ReceptionHandlers } from './reception-handlers.ts';
import { statusHandlers } from '../../server/handlers/status-handlers.ts';
import type { StatusHandlers } from './status-handlers.ts';
import { toolHandlers } from '../../server/handlers/tool-handlers.ts';
import type { ToolHandlers } from './tool-handlers.ts';

/** One handler for every operation of the document. */
export interface Handlers extends AuthHandlers, CallHandlers, ReceptionHandlers, StatusHandlers, ToolHandlers {}

/** The handlers of server/handlers/, one file per tag. */
export const handlers: Handlers = {
  ...authHandlers,
  ...callHandlers,
  ...receptionHandlers,
  ...statusHandlers,
  ...toolHandlers,
};
