import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Handling } from '../../openapi/contract/handling.ts';
import { callFacts } from '../context/call-facts.ts';
import { type CallMemory, recall } from '../context/call-memory.ts';
import { withDeadline } from '../context/deadline.ts';
import { envVarReader } from '../context/env-var-reader.ts';
import { HandlerContext } from '../context/handler-context.ts';
import type { CallStore } from '../store/stores.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { HandlerFailure } from './handler-failure.ts';

/** A handler of any operation: the types of a project pair each with its context. */
export type AnyHandler = (context: never) => unknown;

interface Dependencies {
  handlers: Readonly<Record<string, AnyHandler>>;
  services: object;
  document: OpenApiDocument;
  handling: ReadonlyMap<string, Handling>;
  /** In milliseconds, for operations without their own deadline. */
  deadline: number;
  calls: CallStore;
  metrics: Metrics;
  log: Logger;
  now: () => Date;
}

/** Call states after which jambonz sends no more webhooks of a call. */
const endStates = new Set(['completed', 'failed', 'busy', 'no-answer']);

/**
 * Runs the handler and stores its reply for the next steps.
 * @throws HandlerFailure if the handler throws or exceeds its deadline
 */
export function runHandler(dependencies: Dependencies): RequestHandler {
  const { handlers, services, document, handling, deadline, calls, metrics, log, now } = dependencies;
  const envVars = envVarReader(document);
  return async function runHandler(req, _res, next) {
    const { operationId } = req.webhook.route;
    req.webhook.facts = callFacts(req);
    const { call_sid, call_status = '', env_vars } = req.webhook.facts;
    const handler = handlers[operationId] as AnyHandler;
    const deadlineMs = handling.get(operationId)?.deadline ?? deadline;
    const context = new HandlerContext(req, { log, services, now });
    let timeout: HandlerFailure | undefined;
    const failAtDeadline = () => {
      timeout = new HandlerFailure('deadline', `the handler of ${operationId} took longer than ${deadlineMs} ms`);
      // Not the failure itself, which the handler could change.
      HandlerContext.abort(context, new DOMException(timeout.message, 'TimeoutError'));
      return timeout;
    };
    const logLateResult = (outcome: PromiseSettledResult<unknown>) => {
      metrics.lateResults.inc({ operation: operationId });
      const why = outcome.status === 'rejected' && { err: outcome.reason };
      context.log.warn({ ...why }, 'late result dropped: the fallback has been sent');
    };
    let memory: CallMemory | undefined;
    try {
      if (call_sid !== undefined)
        memory = await recall(calls, context, call_sid, envVars(operationId, env_vars, context));
      context.call = memory?.call;
      req.webhook.reply = await withDeadline(deadlineMs, () => handler(context as never), {
        late: failAtDeadline,
        dropped: logLateResult,
      });
    } catch (error) {
      throw timeout ?? new HandlerFailure('exception', 'the server failed, its log says why', { cause: error });
    } finally {
      await memory?.keep(endStates.has(call_status));
    }
    next();
  };
}
