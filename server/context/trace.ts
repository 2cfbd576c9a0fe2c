/**
 * Reads the trace ID and the span ID from the tracing context `b3` (B3 single format).
 *
 * @returns undefined without a valid context. A platform that does not trace sends zeros or no
 * context
 */
export function readTrace(b3: string | undefined): { trace_id: string; span_id: string } | undefined {
  const [, trace_id, span_id] = b3Pattern.exec(String(b3)) ?? [];
  return trace_id && span_id ? { trace_id, span_id } : undefined;
}

const b3Pattern = /^(?!0+-)([0-9a-f]{32})-(?!0+-)([0-9a-f]{16})-/;
