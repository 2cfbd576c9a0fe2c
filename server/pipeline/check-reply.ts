import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { formatFallbackMark } from '../../openapi/contract/answer-mark.ts';
import type { Mistake } from '../../openapi/contract/mistake.ts';
import type { ReplyCheck } from '../../openapi/contract/reply-check.ts';
import { hasFailedTool } from '../tools/run-tools.ts';
import type { Step } from './compose.ts';
import { HandlerFailure } from './handler-failure.ts';
import { listVerbNames } from './verb-names.ts';
import type { Webhook } from './webhook.ts';
import type { WriteReply } from './write-reply.ts';

/**
 * Checks the handler's reply against the OpenAPI document and serialises it as JSON. If the check
 * fails, the fallback can still be sent. Logs each hint once, because a handler gives the same reply
 * in every call.
 * @throws HandlerFailure that lists each error in the reply
 */
export function checkReply(
  checks: ReadonlyMap<string, ReplyCheck>,
  writeReply: WriteReply,
  log: Logger,
): Step<Webhook> {
  const warnOnce = createWarner(log);
  return function checkReply(webhook, next) {
    const { route, reply } = webhook;
    const mistakes = findMistakes(checks.get(route.operationId), writeReply, webhook, warnOnce);
    // The reply of runTools is the fallback of the tool that threw.
    if (hasFailedTool(reply)) webhook.mark = formatFallbackMark({ cause: 'exception', operation: route.operationId });
    const bytes = Buffer.byteLength(webhook.json ?? '');
    if (mistakes.length === 0 && bytes > webhook.maxReplyBytes)
      throw new HandlerFailure(
        'too_large',
        `the handler of ${route.operationId} returned ${bytes} bytes, and the message of a WebSocket has room for ${webhook.maxReplyBytes}`,
      );
    if (mistakes.length === 0) return next();
    const [failure, returned] =
      reply === undefined ? (['no_reply', 'nothing'] as const) : (['invalid_reply', 'an invalid reply'] as const);
    throw new HandlerFailure(failure, `the handler of ${route.operationId} returned ${returned}`, { mistakes });
  };
}

/** Returns the errors in a reply: an empty list if the reply can be sent. */
function findMistakes(
  check: ReplyCheck | undefined,
  writeReply: WriteReply,
  webhook: Webhook,
  warnOnce: (hint: Mistake) => void,
): readonly Mistake[] {
  try {
    const { mistakes = [], hints = [] } = check?.(webhook.reply, webhook.transport) ?? {};
    webhook.verbs = listVerbNames(webhook.reply);
    webhook.json = writeReply(webhook.route.operationId, webhook.reply);
    if (check && mistakes.length === 0 && webhook.json === undefined)
      throw new TypeError('the returned value has a method toJSON() that returns undefined');
    // Hints are about what is sent.
    if (mistakes.length === 0) for (const hint of hints) warnOnce(hint);
    return mistakes;
  } catch (cause) {
    const detail = `the handler of ${webhook.route.operationId} returned a value that cannot be written as JSON`;
    throw new HandlerFailure('invalid_reply', detail, { cause });
  }
}

/** Maximum number of different hints that are logged, because a handler can put any text into a name. */
const maxHints = 1_000;

function createWarner(log: Logger): (hint: Mistake) => void {
  /** Hashes of the logged hints, because a hint may be cut out of a long reply. */
  const logged = new Set<string>();
  return ({ pointer, detail }) => {
    const digest = hash('sha256', detail, 'base64url');
    if (logged.has(digest) || logged.size === maxHints) return;
    logged.add(digest);
    log.warn({ pointer }, detail);
  };
}
