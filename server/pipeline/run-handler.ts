import type { Logger } from 'pino';
import type { AnyHandler } from '../../openapi/contract/contract.ts';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Handling } from '../../openapi/contract/handling.ts';
import { type CallMemory, openCall } from '../context/call-memory.ts';
import type { Deadlines } from '../context/deadline.ts';
import { createEnvVarReader } from '../context/env-var-reader.ts';
import { HandlerContext } from '../context/handler-context.ts';
import { isThenable } from '../store/awaitable.ts';
import type { CallStore } from '../store/stores.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Step } from './compose.ts';
import { HandlerFailure } from './handler-failure.ts';
import type { SendCommand } from './send-command.ts';
import type { Webhook } from './webhook.ts';

interface Dependencies {
  handlers: Readonly<Record<string, AnyHandler>>;
  services: object;
  document: OpenApiDocument;
  handling: ReadonlyMap<string, Handling>;
  /** Deadline in milliseconds for operations that declare no deadline. */
  defaultDeadlineMs: number;
  deadlines: Deadlines;
  calls: CallStore;
  sendCommand: SendCommand;
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
export function runHandler(dependencies: Dependencies): Step<Webhook> {
  const { handlers, services, document, handling, defaultDeadlineMs, calls, sendCommand, metrics, log, now } =
    dependencies;
  const envVars = createEnvVarReader(document);
  return async function runHandler(webhook, next) {
    const { operationId } = webhook.route;
    const { call_sid, call_status = '', env_vars } = webhook.facts ?? {};
    const handler = handlers[operationId] as AnyHandler;
    const deadlineMs = Math.min(handling.get(operationId)?.deadlineMs ?? defaultDeadlineMs, webhook.maxDeadlineMs);
    const context = new HandlerContext(webhook, { log, services, now });
    let timeout: HandlerFailure | undefined;
    const failAtDeadline = (isShutdown: boolean) => {
      const limit = isShutdown ? 'the shutdown of the server allows' : `${deadlineMs} ms`;
      timeout = new HandlerFailure('deadline', `the handler of ${operationId} took longer than ${limit}`);
      // The abort signal of the handler gets a separate error, so that the handler cannot modify
      // `timeout`.
      HandlerContext.abort(context, new DOMException(timeout.message, 'TimeoutError'));
      return timeout;
    };
    const logLateResult = (outcome: PromiseSettledResult<unknown>) => {
      metrics.lateResults.inc({ operation: operationId });
      const why = outcome.status === 'rejected' && { err: toLoggedError(outcome.reason) };
      context.log.warn({ ...why }, 'late result dropped: the fallback has been sent');
    };
    let memory: CallMemory | undefined;
    try {
      const notes = isThenable(webhook.notes) ? await webhook.notes : webhook.notes;
      if (call_sid !== undefined)
        memory = openCall(call_sid, notes ?? {}, {
          store: calls,
          wait: webhook.storeWait,
          logging: context,
          readEnvVars: envVars(operationId, env_vars, context),
          send: (command) => sendCommand(webhook, call_sid, command),
        });
      context.call = memory?.call;
      const reply = dependencies.deadlines.run(deadlineMs, () => handler(context as never), {
        createError: failAtDeadline,
        onLateResult: logLateResult,
      });
      webhook.reply = isThenable(reply) ? await reply : reply;
    } catch (error) {
      throw (
        timeout ?? new HandlerFailure('exception', 'the server failed, see its log', { cause: toLoggedError(error) })
      );
    } finally {
      webhook.saved = memory?.saveChanges(endStates.has(call_status));
    }
    next();
  };
}
