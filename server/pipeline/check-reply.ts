import type { RequestHandler } from 'express';
import type { Mistake } from '../contract/mistakes.ts';
import type { ReplyCheck } from '../contract/reply-check.ts';
import { HandlerFailure } from '../handler-failure.ts';

/**
 * Checks what the handler returned against the document.
 * @throws HandlerFailure with each mistake
 */
export function checkReply(checks: ReadonlyMap<string, ReplyCheck>): RequestHandler {
  return function checkReply(req, _res, next) {
    const { route, reply } = req.webhook;
    const mistakes = mistakesIn(checks.get(route.operationId), reply, route.operationId);
    if (mistakes.length === 0) return next();
    const [failure, returned] = reply === undefined ? (['no_reply', 'nothing'] as const) : (['invalid_reply', 'an invalid reply'] as const);
    throw new HandlerFailure(failure, `the handler of ${route.operationId} returned ${returned}`, { mistakes });
  };
}

/** None in a reply that can be sent. */
function mistakesIn(check: ReplyCheck | undefined, reply: unknown, operationId: string): Mistake[] {
  try {
    const mistakes = check?.(reply) ?? [];
    JSON.stringify(reply); // here and not when it is sent: then it is too late for the fallback
    return mistakes;
  } catch (cause) {
    throw new HandlerFailure('invalid_reply', `the handler of ${operationId} returned what cannot be written as JSON`, { cause });
  }
}
