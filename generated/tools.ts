// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { DeclaredTool } from 'jambonz-contract/contract';
import type { HookPath } from './types.ts';

/** The path of the tool hook, undefined without tools. */
export const toolPath: HookPath<'toolRequest'> | undefined = "/webhooks/tool";

/** The tools that models may call, by name, without references. */
export const tools = {
  "client-get-time": {
    "description": "The time of day. Call it when the caller asks for the time or whether anyone is available.",
    "parameters": {
      "type": "object",
      "properties": {
        "timezone": {
          "description": "IANA name of the time zone, such as Europe/Berlin; default UTC.",
          "type": "string"
        }
      },
      "additionalProperties": false
    }
  }
} as object as Readonly<Record<string, DeclaredTool>>;
