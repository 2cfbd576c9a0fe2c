import type { Request } from 'express';
import { type ToolRequest, toolCalls } from './tool-calls.ts';
import { type ToolResult, type Vendor, vendorAnswer } from './vendor-answer.ts';

/** The fallback of a tool hook, a `result`, in the form of the vendor that asks, for each call of the request. Another fallback stays as it is. */
export function toolFallback({ body, query }: Pick<Request, 'body' | 'query'>, fallback: unknown): unknown {
  const { result } = fallback as { result?: ToolResult };
  if (result === undefined) return fallback;
  try {
    const calls = toolCalls(body as ToolRequest);
    return vendorAnswer(
      query.vendor as Vendor | undefined,
      body,
      calls.map(() => result),
    );
  } catch {
    return fallback; // the request breaks the contract: it may be anything
  }
}
