import type { Webhook } from '../pipeline/webhook.ts';
import { readToolCalls, type ToolRequest } from './tool-calls.ts';
import { type ToolResult, toVendorAnswer, type Vendor } from './vendor-answer.ts';

/**
 * Converts the fallback reply of a tool hook to JSON. The field `result` of the fallback becomes
 * the result of each tool call in the request, in the format of the vendor. A fallback without
 * `result` stays unchanged.
 */
export function renderToolFallback({ body, query = {} }: Webhook, fallback: unknown): string {
  const { result } = fallback as { result?: ToolResult };
  if (result === undefined) return JSON.stringify(fallback);
  try {
    const results = readToolCalls(body as ToolRequest).map(() => result);
    return JSON.stringify(toVendorAnswer(query.vendor as Vendor | undefined, body as ToolRequest, results));
  } catch {
    return JSON.stringify(fallback); // `body` is no ToolRequest if the request was invalid or a handler changed it
  }
}
