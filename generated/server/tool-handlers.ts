// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Handler } from './contract.ts';

/** The handlers of one tag: implement them in server/handlers/tool-handlers.ts. */
export interface ToolHandlers {
  /** Run a function for a language model `POST /webhooks/tool` */
  runTool: Handler<'runTool'>;
}
