import { SpanKind } from '@opentelemetry/api';
import type { Stores } from '../store/stores.ts';
import type { GuardedTracer } from './guard-tracer.ts';

/** Wraps the stores in Redis, so that each request to them that a webhook makes has a span. */
export function traceStores(tracer: GuardedTracer) {
  const runInSpan = <Result>(operation: string, work: () => Result): Result => {
    const attributes = { 'db.system.name': 'redis', 'db.operation.name': operation };
    return tracer.runInSpan(`redis ${operation}`, { kind: SpanKind.CLIENT, attributes }, (span) => {
      const end = () => span.end();
      const result = work();
      if (result instanceof Promise) result.then(end, end);
      else end();
      return result;
    });
  };
  return ({ answers, calls, failures, ...others }: Stores): Stores => ({
    ...others,
    answers: {
      claim: (...args) => runInSpan('claim', () => answers.claim(...args)),
      settle: (...args) => runInSpan('settle', () => answers.settle(...args)),
      keep: (...args) => answers.keep(...args),
      forget: (...args) => answers.forget(...args),
    },
    calls: {
      load: (...args) => runInSpan('load', () => calls.load(...args)),
      save: (...args) => runInSpan('save', () => calls.save(...args)),
    },
    failures: { admit: (...args) => runInSpan('admit', () => failures.admit(...args)) },
  });
}
