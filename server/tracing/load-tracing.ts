import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The key of the global in which an SDK registers itself, for all copies of `@opentelemetry/api`
 * 1.x.
 */
const registryKey = Symbol.for('opentelemetry.js.api.1');

/** What an SDK registers, directly or behind a proxy of the API. */
interface Provider {
  getDelegate?(): Provider;
  forceFlush?(): Promise<void>;
}

/** How long to wait at exit for a slow collector. */
const flushTimeoutMs = 500;

/**
 * Loads what creates spans, for an OpenTelemetry SDK that was started before. Returns undefined
 * without an SDK: loading `@opentelemetry/api` to find that out would take a twentieth of the
 * startup time.
 */
export async function loadTracing() {
  if (!findProvider()) return undefined;
  const { trace } = await import('@opentelemetry/api');
  const { startSpan } = await import('../pipeline/start-span.ts');
  const { traceHandlers } = await import('./trace-handlers.ts');
  const { traceStores } = await import('./trace-stores.ts');
  const { guardTracer } = await import('./guard-tracer.ts');
  const tracer = guardTracer(trace.getTracer('jambonz-contract'));
  return {
    startSpan: startSpan(tracer),
    traceHandlers: traceHandlers(tracer),
    traceStores: traceStores(tracer),
  };
}

/**
 * Exports the spans that the SDK still holds. Resolves without an error if the collector refuses
 * them or does not answer within 500 milliseconds.
 */
export async function flushSpans(): Promise<void> {
  const flush = async () => {
    const provider = findProvider();
    await (provider?.getDelegate?.() ?? provider)?.forceFlush?.();
  };
  await Promise.race([flush().catch(() => {}), sleep(flushTimeoutMs)]);
}

function findProvider(): Provider | undefined {
  return (globalThis as Record<symbol, { trace?: Provider } | undefined>)[registryKey]?.trace;
}
