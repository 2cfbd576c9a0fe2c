import type { RequestHandler } from 'express';
import type { ReplyCheck } from '../contract/reply-check.ts';
import { HandlerFailure } from '../handler-failure.ts';

/**
 * Checks what the handler returned against the document.
 * @throws HandlerFailure with each mistake
 */
export function checkReply(checks: ReadonlyMap<string, ReplyCheck>): RequestHandler {
  return function checkReply(req, _res, next) {
    const { route, reply } = req.webhook;
    const mistakes = checks.get(route.operationId)?.(reply) ?? [];
    if (mistakes.length === 0) return next();
    const [failure, returned] = reply === undefined ? (['no_reply', 'nothing'] as const) : (['invalid_reply', 'an invalid reply'] as const);
    throw new HandlerFailure(failure, `the handler of ${route.operationId} returned ${returned}`, { mistakes });
  };
}
