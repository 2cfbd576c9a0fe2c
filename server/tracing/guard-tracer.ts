import {
  context,
  diag,
  INVALID_SPAN_CONTEXT,
  type Span,
  type SpanOptions,
  type Tracer,
  trace,
} from '@opentelemetry/api';

/** The part of a tracer that this server uses. */
export interface GuardedTracer {
  startSpan: Tracer['startSpan'];
  /** Runs `work` with a new span as the active one. `work` ends it. */
  runInSpan<Result>(name: string, options: SpanOptions, work: (span: Span) => Result): Result;
}

/**
 * Guards the webhooks against an SDK that throws, such as a span processor with a mistake: it costs
 * spans, and no answer. The errors go to the diagnostic logger of OpenTelemetry.
 */
export function guardTracer(tracer: Tracer): GuardedTracer {
  const startSpan: Tracer['startSpan'] = (...args) => {
    try {
      return guardSpan(tracer.startSpan(...args));
    } catch (error) {
      reportError(error);
      return unrecorded;
    }
  };
  return {
    startSpan,
    runInSpan(name, options, work) {
      const span = startSpan(name, options);
      return context.with(trace.setSpan(context.active(), span), () => work(span));
    },
  };
}

/** A span that does nothing. */
const unrecorded = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

function guardSpan(span: Span): Span {
  return new Proxy(span, {
    get:
      (_, name: keyof Span) =>
      (...args: never[]) => {
        try {
          return Reflect.apply(span[name], span, args);
        } catch (error) {
          reportError(error);
          return Reflect.apply(unrecorded[name], unrecorded, args);
        }
      },
  });
}

function reportError(error: unknown): void {
  diag.error('jambonz-contract: the OpenTelemetry SDK failed, and a span is missing', error);
}
