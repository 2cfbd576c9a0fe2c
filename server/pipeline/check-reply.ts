import type { RequestHandler } from 'express';
import type { Mistake } from '../../openapi/contract/mistake.ts';
import type { ReplyCheck } from '../../openapi/contract/reply-check.ts';
import { HandlerFailure } from './handler-failure.ts';
import { listVerbNames } from './verb-names.ts';
import type { Webhook } from './webhook.ts';

/**
 * Checks the handler's reply against the OpenAPI document and serialises it as JSON. If the check
 * fails, the fallback can still be sent.
 * @throws HandlerFailure that lists each error in the reply
 */
export function checkReply(checks: ReadonlyMap<string, ReplyCheck>): RequestHandler {
  return function checkReply({ webhook }, _res, next) {
    const { route, reply } = webhook;
    const mistakes = findMistakes(checks.get(route.operationId), webhook);
    if (mistakes.length === 0) return next();
    const [failure, returned] =
      reply === undefined ? (['no_reply', 'nothing'] as const) : (['invalid_reply', 'an invalid reply'] as const);
    throw new HandlerFailure(failure, `the handler of ${route.operationId} returned ${returned}`, { mistakes });
  };
}

/** Returns the errors in a reply: an empty list if the reply can be sent. */
function findMistakes(check: ReplyCheck | undefined, webhook: Webhook): Mistake[] {
  try {
    const mistakes = check?.(webhook.reply) ?? [];
    webhook.verbs = listVerbNames(webhook.reply);
    webhook.json = JSON.stringify(webhook.reply);
    if (check && mistakes.length === 0 && webhook.json === undefined)
      throw new TypeError('the returned value has a method toJSON() that returns undefined');
    return mistakes;
  } catch (cause) {
    const detail = `the handler of ${webhook.route.operationId} returned a value that cannot be written as JSON`;
    throw new HandlerFailure('invalid_reply', detail, { cause });
  }
}
