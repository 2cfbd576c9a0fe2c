import type { ErrorRequestHandler } from 'express';
import { type FallbackCause, formatFallbackMark } from '../../openapi/contract/answer-mark.ts';
import type { Handling } from '../../openapi/contract/handling.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { renderToolFallback } from '../tools/tool-fallback.ts';
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
export function fallBack({ handling, writeReply, metrics, explain }: Dependencies): ErrorRequestHandler {
  return function fallBack(error, req, _res, next) {
    const cause = findCause(error, req.webhook);
    const operation = req.webhook?.route.operationId;
    const fallback = handling.get(operation)?.fallback;
    if (!cause || !fallback) return next(error);
    metrics.fallbacks.inc({ operation, cause });
    req.webhook.fallbackFor = { cause, ...(error instanceof Problem ? error.toLogFields() : { err: error }) };
    req.webhook.mark = formatFallbackMark({ cause, operation, ...(explain && { detail: explainFailure(error) }) });
    req.webhook.verbs = listVerbNames(fallback.reply);
    req.webhook.json = req.webhook.route.runsTools
      ? renderToolFallback(req, fallback.reply)
      : writeReply(operation, fallback.reply);
    next();
  };
}

/**
 * Returns the cause for which the fallback is sent, undefined if the request is refused without a
 * fallback. The cause is a failure of the handler or the server, or `request`: the request has a
 * valid signature but breaks the contract, because the OpenAPI document is outdated.
 */
function findCause(error: unknown, webhook: Webhook | undefined): FallbackCause | undefined {
  if (error instanceof HandlerFailure) return error.failure;
  if (error instanceof Problem) return error.status === 400 && webhook?.signedAt ? 'request' : undefined;
  return webhook?.isAccepted ? 'exception' : undefined;
}
