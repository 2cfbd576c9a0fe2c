import { readTrace, type Trace } from './trace.ts';

export interface CallFacts {
  call_sid?: string | undefined;
  trace_id?: string | undefined;
  call_status?: string | undefined;
  env_vars?: Record<string, unknown> | undefined;
}

/** What the fields of a call are read from: a webhook. */
interface Source {
  readonly sessionCallSid: string | undefined;
  readonly body: unknown;
  readonly query: Record<string, unknown> | undefined;
  readonly b3: string | undefined;
  readonly span: { readonly ids: Trace['ids'] | undefined } | undefined;
  readonly facts: CallFacts | undefined;
}

/**
 * Reads the fields that mean the same in every webhook, from the body or else the query of the
 * request. Not every operation declares these fields, so their types are checked here.
 */
export function readCallFacts({ sessionCallSid, body, query }: Source): CallFacts {
  const { call_sid, trace_id, call_status, env_vars } = (body ?? query ?? {}) as Record<string, unknown>;
  return {
    call_sid: readString(call_sid ?? sessionCallSid),
    trace_id: readString(trace_id),
    call_status: readString(call_status),
    env_vars:
      typeof env_vars === 'object' && env_vars !== null && !Array.isArray(env_vars) ? { ...env_vars } : undefined,
  };
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Returns the log fields of the call, truncated because a client controls their length. The trace
 * IDs are those of the webhook's own span if it is recorded, else of the tracing header `b3`, else
 * that of the body.
 */
export function toCallLogFields(webhook: Source): {
  call_sid?: string | undefined;
  trace_id?: string | undefined;
  span_id?: string | undefined;
} {
  const { call_sid, trace_id } = webhook.facts ?? readCallFacts(webhook);
  const ids = webhook.span?.ids ?? readTrace(webhook.b3)?.ids;
  return { call_sid: call_sid?.slice(0, 100), trace_id: trace_id?.slice(0, 100), ...ids };
}
