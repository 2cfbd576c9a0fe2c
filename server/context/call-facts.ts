import type { Request } from 'express';
import { traceIn } from './trace.ts';

export interface CallFacts {
  call_sid?: string | undefined;
  trace_id?: string | undefined;
  call_status?: string | undefined;
  env_vars?: Record<string, unknown> | undefined;
}

/** The few fields that mean the same in every webhook, of its body or else its query. Not every operation declares them, so none is trusted. */
export function callFacts(req: Request): CallFacts {
  const { call_sid, trace_id, call_status, env_vars } = req.body ?? req.query;
  return {
    // A tool request names no call: the URL of its hook does.
    call_sid: text(req.webhook?.route.runsTools ? (call_sid ?? req.query.call) : call_sid),
    trace_id: text(trace_id),
    call_status: text(call_status),
    env_vars: typeof env_vars === 'object' && env_vars !== null && !Array.isArray(env_vars) ? env_vars : undefined,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What the log says of the call, in words that no sender can make long. The trace is that of the header `b3`, else of the body. */
export function callInLog(req: Request): {
  call_sid?: string | undefined;
  trace_id?: string | undefined;
  span_id?: string | undefined;
} {
  const { call_sid, trace_id } = req.webhook?.facts ?? callFacts(req);
  return { call_sid: call_sid?.slice(0, 100), trace_id: trace_id?.slice(0, 100), ...traceIn(req.headers) };
}
