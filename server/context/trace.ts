/** A span of jambonz, the parent of the webhook. */
export interface Trace {
  /** The log fields of the span. */
  ids: { trace_id: string; span_id: string };
  /** Whether jambonz records the trace. */
  isSampled: boolean;
}

/**
 * Reads the tracing context `b3` (B3 single format: trace ID, span ID, sampling state, ID of the
 * parent).
 *
 * @returns undefined without a valid context. A platform that does not trace sends zeros or no
 * context
 */
export function readTrace(b3: string | undefined): Trace | undefined {
  const [, trace_id, span_id, sampled] = b3Pattern.exec(String(b3)) ?? [];
  return trace_id && span_id ? { ids: { trace_id, span_id }, isSampled: sampled !== '0' } : undefined;
}

/** The sampling state is `0`, `1`, or `d` for debug, which is always sampled. */
const b3Pattern = /^(?!0+-)([0-9a-f]{32})-(?!0+-)([0-9a-f]{16})-([01d])(?:-[0-9a-f]{16})?$/;
