/** The key of the global in which an SDK registers itself, for all copies of `@opentelemetry/api` 1.x. */
const registryKey = Symbol.for('opentelemetry.js.api.1');

/**
 * Loads what creates spans, for an OpenTelemetry SDK that was started before. Returns undefined
 * without an SDK: loading `@opentelemetry/api` to find that out would take a twentieth of the
 * startup time.
 */
export async function loadTracing() {
  const registry = (globalThis as Record<symbol, { trace?: object } | undefined>)[registryKey];
  if (!registry?.trace) return undefined;
  const { trace } = await import('@opentelemetry/api');
  const { startSpan } = await import('../pipeline/start-span.ts');
  const { traceHandlers } = await import('./trace-handlers.ts');
  const { traceStores } = await import('./trace-stores.ts');
  const tracer = trace.getTracer('jambonz-contract');
  return {
    startSpan: startSpan(tracer),
    traceHandlers: traceHandlers(tracer),
    traceStores: traceStores(tracer),
  };
}
