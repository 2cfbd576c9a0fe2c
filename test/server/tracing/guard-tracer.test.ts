import { type Span, type Tracer, trace } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { guardTracer } from '../../../server/tracing/guard-tracer.ts';

const fail = () => {
  throw new Error('a mistake of the SDK');
};
const failingSpan = new Proxy({} as Span, { get: () => fail });
const guardOf = (startSpan: Tracer['startSpan']) => guardTracer({ startSpan, startActiveSpan: fail });

describe('guardTracer', () => {
  it.each([
    ['starts no span', fail],
    ['starts a span that always throws', () => failingSpan],
  ])('runs the work once, and returns its result, with an SDK that %s', (_, startSpan) => {
    let runs = 0;
    const result = guardOf(startSpan).runInSpan('work', {}, (span) => {
      span.setAttribute('name', 'value').setStatus({ code: 1 }).recordException(new Error('of the work'));
      span.end();
      return [++runs, span.isRecording(), trace.isSpanContextValid(span.spanContext())];
    });
    expect(result).toEqual([1, false, false]);
  });

  it('passes errors of the work on', () => {
    const failWork = () => guardOf(() => failingSpan).runInSpan('work', {}, () => fail());
    expect(failWork).toThrow('a mistake');
  });

  it('hands on what a sound span is told', () => {
    const told: unknown[] = [];
    const sound = { setAttribute: (...args: unknown[]) => told.push(args) } as unknown as Span;
    guardOf(() => sound)
      .startSpan('work')
      .setAttribute('name', 'value');
    expect(told).toEqual([['name', 'value']]);
  });
});
