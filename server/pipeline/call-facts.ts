import type { Request } from 'express';
import type { Call } from '../handler.ts';

interface CallFacts {
  call_sid?: string | undefined;
  trace_id?: string | undefined;
  call_status?: string | undefined;
  env_vars?: Call['envVars'] | undefined;
}

/** The few fields that mean the same in every webhook, of its body or else its query. Not every operation declares them, so none is trusted. */
export function callFacts({ body, query }: Request): CallFacts {
  const { call_sid, trace_id, call_status, env_vars } = body ?? query;
  return {
    call_sid: identifier(call_sid),
    trace_id: identifier(trace_id),
    call_status: identifier(call_status),
    env_vars: typeof env_vars === 'object' && env_vars !== null ? env_vars : undefined,
  };
}

/** Longer than any identifier of the platform is nothing to remember or to log. */
function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 100 ? value : undefined;
}
