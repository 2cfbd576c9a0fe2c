import type { RequestHandler } from 'express';
import type { ReplyCheck } from '../contract/reply-check.ts';
import { InvalidReply } from '../invalid-reply.ts';

/**
 * Checks what the handler returned against the document.
 * @throws InvalidReply with each mistake
 */
export function checkReply(checks: ReadonlyMap<string, ReplyCheck>): RequestHandler {
  return function checkReply(req, _res, next) {
    const { route, reply } = req.webhook;
    const mistakes = checks.get(route.operationId)?.(reply) ?? [];
    if (mistakes.length > 0) throw new InvalidReply(route.operationId, mistakes);
    next();
  };
}
