import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Handlers } from '../../generated/server/handlers.ts';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Handling } from '../../openapi/contract/handling.ts';
import { callFacts } from '../context/call-facts.ts';
import { type CallMemory, recall } from '../context/call-memory.ts';
import { withDeadline } from '../context/deadline.ts';
import { envVarReader } from '../context/env-var-reader.ts';
import { HandlerContext } from '../context/handler-context.ts';
import type { Services } from '../services.ts';
import type { CallStore } from '../store/stores.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { HandlerFailure } from './handler-failure.ts';

interface Surroundings {
  handlers: Handlers;
  services: Services;
  document: OpenApiDocument;
  handling: ReadonlyMap<string, Handling>;
  /** In milliseconds, for operations that have none of their own. */
  deadline: number;
  calls: CallStore;
  metrics: Metrics;
  log: Logger;
  now: () => Date;
}

/** Which context belongs to which handler is known at the table's type, not where the operation is a variable. */
type AnyHandler = (context: object) => unknown;

/** Call states after which jambonz sends no more of a call. */
const ended = new Set(['completed', 'failed', 'busy', 'no-answer']);

/**
 * Calls the operation's handler with what it is due, and keeps what it returns for the steps behind.
 * @throws HandlerFailure when it throws or passes its deadline
 */
export function runHandler(surroundings: Surroundings): RequestHandler {
  const { handlers, services, document, handling, deadline, calls, metrics, log, now } = surroundings;
  const envVars = envVarReader(document);
  return async function runHandler(req, _res, next) {
    const { operationId } = req.webhook.route;
    req.webhook.facts = callFacts(req);
    const { call_sid, call_status = '', env_vars } = req.webhook.facts;
    const handler = handlers[operationId as keyof Handlers] as unknown as AnyHandler;
    const milliseconds = handling.get(operationId)?.deadline ?? deadline;
    const context = new HandlerContext(req, { log, services, now });
    let timeout: HandlerFailure | undefined;
    const late = () => {
      timeout = new HandlerFailure('deadline', `the handler of ${operationId} took longer than ${milliseconds} ms`);
      context.abort(timeout);
      return timeout;
    };
    const dropped = (outcome: PromiseSettledResult<unknown>) => {
      metrics.lateResults.inc({ operation: operationId });
      const why = outcome.status === 'rejected' && { err: outcome.reason };
      context.log.warn({ ...why }, 'late result dropped: the fallback has been sent');
    };
    let memory: CallMemory | undefined;
    try {
      if (call_sid !== undefined)
        memory = await recall(calls, context, call_sid, envVars(operationId, env_vars, context));
      context.call = memory?.call;
      req.webhook.reply = await withDeadline(milliseconds, () => handler(context), { late, dropped });
    } catch (error) {
      throw timeout ?? new HandlerFailure('exception', 'the server failed, its log says why', { cause: error });
    } finally {
      await memory?.keep(ended.has(call_status));
    }
    next();
  };
}
