import { loadContract } from '../../generated/server/contract.ts';
import type { Handlers } from '../../generated/server/handlers.ts';
import { serve } from '../../generated/server/test.ts';
import { listOperations } from '../../openapi/contract/document.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';

/** Returns the fallback that the OpenAPI document declares for an operation. */
export const fallbackOf = (operationId: string) =>
  listOperations(loadContract().document).find(({ operation }) => operation.operationId === operationId)?.operation[
    'x-fallback'
  ];

/**
 * Serves these handlers. If a handler fails, the server answers with the fallback, as it does
 * outside of tests.
 */
export async function serveFailing(handlers: object, options: Parameters<typeof serve>[0] = {}) {
  const metrics = createMetrics();
  const served = await serve({
    metrics,
    onInvalidReply: 'fallback',
    ...options,
    handlers: handlers as Partial<Handlers>,
  });
  const fallbacks = async () =>
    (await metrics.fallbacks.get()).values
      .filter(({ value }) => value > 0)
      .map(({ labels, value }) => ({ ...labels, value }));
  return { ...served, metrics, fallbacks };
}

export function createThrower(thrown: unknown): () => never {
  return () => {
    throw thrown;
  };
}
