import { type FallbackCause, fallbackCauses, formatFallbackMark } from '../../openapi/contract/answer-mark.ts';
import type { Handling } from '../../openapi/contract/handling.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { renderToolFallback } from '../tools/tool-fallback.ts';
import type { ErrorStep } from './compose.ts';
import { explainFailure } from './explain-failure.ts';
import { HandlerFailure } from './handler-failure.ts';
import { Problem } from './problem.ts';
import { listVerbNames } from './verb-names.ts';
import type { Webhook } from './webhook.ts';
import type { WriteReply } from './write-reply.ts';

interface Dependencies {
  handling: ReadonlyMap<string, Handling>;
  writeReply: WriteReply;
  metrics: Metrics;
  /** Whether the header `Contract-Answer` of a fallback also contains the error message. */
  explain: boolean;
}

/** Answers with the operation's fallback after a failure that must not affect the caller. */
export function fallBack({ handling, writeReply, metrics, explain }: Dependencies): ErrorStep<Webhook> {
  // `increase()` of Prometheus does not count the first fallback of a counter that appears with it.
  for (const [operation, { fallback }] of handling)
    if (fallback) for (const cause of fallbackCauses) metrics.fallbacks.inc({ operation, cause }, 0);

  return function fallBack(error, webhook, next) {
    const cause = findCause(error, webhook);
    const operation = webhook.route?.operationId;
    const fallback = handling.get(operation)?.fallback;
    if (!cause || !fallback) return next(error);
    metrics.fallbacks.inc({ operation, cause });
    webhook.fallbackFor = { cause, ...(error instanceof Problem ? error.toLogFields() : { err: error }) };
    webhook.thrown = error;
    webhook.returnedJson = webhook.json;
    webhook.mark = formatFallbackMark({ cause, operation, ...(explain && { detail: explainFailure(error) }) });
    webhook.verbs = listVerbNames(fallback.reply);
    webhook.json = webhook.route.runsTools
      ? renderToolFallback(webhook, fallback.reply)
      : writeReply(operation, fallback.reply);
    next();
  };
}

/**
 * Returns the cause for which the fallback is sent, undefined if the request is refused without a
 * fallback. The cause is a failure of the handler or the server, or `request`: the request is
 * from the platform but breaks the contract, because the OpenAPI document is outdated.
 */
function findCause(error: unknown, webhook: Webhook): FallbackCause | undefined {
  if (error instanceof HandlerFailure) return error.failure;
  if (error instanceof Problem) return error.status === 400 && webhook.isFromPlatform ? 'request' : undefined;
  return webhook.isAccepted ? 'exception' : undefined;
}
