import type { Request } from 'express';
import { readToolCalls, type ToolRequest } from './tool-calls.ts';
import { type ToolResult, toVendorAnswer, type Vendor } from './vendor-answer.ts';

/**
 * Returns the fallback of a tool hook as JSON: its `result` in the vendor's format, for each call
 * of the request. A fallback without `result` stays as it is.
 */
export function renderToolFallback({ body, query }: Pick<Request, 'body' | 'query'>, fallback: unknown): string {
  const { result } = fallback as { result?: ToolResult };
  if (result === undefined) return JSON.stringify(fallback);
  try {
    const results = readToolCalls(body as ToolRequest).map(() => result);
    return JSON.stringify(toVendorAnswer(query.vendor as Vendor | undefined, body, results));
  } catch {
    return JSON.stringify(fallback); // `body` may have any form if it breaks the contract or the handler changed it
  }
}
