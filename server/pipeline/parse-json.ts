import { parsedBytesPerByte } from '../http/memory-budget.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { createOverloadProblem, Problem } from './problem.ts';

/**
 * Parses the body, if present, as JSON in UTF-8 (RFC 8259, section 8.1).
 * @throws Problem 400 with the position of the syntax error, 503 beyond the memory budget
 */
export function parseJson(): Step<HttpWebhook> {
  return function parseJson(webhook, next) {
    const { rawBody, share } = webhook;
    if (!share.grow(rawBody.length * parsedBytesPerByte)) throw createOverloadProblem();
    webhook.body = rawBody.length === 0 ? undefined : parseBytes(rawBody);
    next();
  };
}

/**
 * Keeps a byte order mark, so that `JSON.parse` rejects it here as it does in check-signature.ts.
 */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseBytes(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw new Problem(400, `the body is not JSON in UTF-8: ${(error as Error).message}`, { code: 'json' });
  }
}
