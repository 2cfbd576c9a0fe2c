import type { AnyHandler } from '../../openapi/contract/contract.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import { failSpan } from './fail-span.ts';
import type { GuardedTracer } from './guard-tracer.ts';

/**
 * Wraps handlers, so that each runs in a span of its own: a request that the handler sends becomes
 * its child. The span ends with the handler, so after the deadline it is longer than the webhook.
 */
export function traceHandlers(tracer: GuardedTracer) {
  const traceHandler = (operationId: string, handler: AnyHandler): AnyHandler =>
    async function traced(context) {
      return tracer.runInSpan(operationId, {}, async (span) => {
        try {
          return await handler(context);
        } catch (thrown) {
          failSpan(span, 'exception', { err: toLoggedError(thrown) });
          throw thrown;
        } finally {
          span.end();
        }
      });
    };
  return (handlers: Record<string, AnyHandler>): Record<string, AnyHandler> =>
    Object.fromEntries(Object.entries(handlers).map(([id, handler]) => [id, traceHandler(id, handler)]));
}
