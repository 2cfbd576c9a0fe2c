import type { IncomingHttpHeaders } from 'node:http';

/**
 * Reads trace and span from the header `b3` (B3 single format).
 *
 * @returns undefined without a usable one: where the platform does not trace, it sends zeros or no header
 */
export function traceIn({ b3 }: IncomingHttpHeaders): { trace_id: string; span_id: string } | undefined {
  const [, trace_id, span_id] = form.exec(String(b3)) ?? [];
  return trace_id && span_id ? { trace_id, span_id } : undefined;
}

const form = /^(?!0+-)([0-9a-f]{32})-(?!0+-)([0-9a-f]{16})-/;
