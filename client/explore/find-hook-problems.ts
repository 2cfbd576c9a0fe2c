import type { EventOf, Webhook } from '../../openapi/contract/call-event.ts';
import { type HookRequest, type Problem, toHookRequest } from './finding.ts';
import type { Observation } from './observation.ts';

/**
 * Finds the hooks that failed or were slow after a step, and the answers that jambonz cannot use.
 */
export function findHookProblems({ events, lastHook }: Observation, slow: number): Problem[] {
  const isOutOfVerbs = events.some((event) => event.kind === 'hangup' && event.because === 'no-verb-left');
  let last: Webhook | undefined;
  let tool: string | undefined;
  return events.flatMap((event): Problem[] => {
    if (event.kind === 'tool-call') tool = event.tool;
    if (event.kind === 'webhook') {
      const { webhook } = event;
      if (webhook.name !== 'callStatus') last = webhook;
      return findWebhookProblem(webhook, slow, webhook.name === 'toolRequest' ? tool : undefined);
    }
    if (event.kind === 'note') {
      const hook = last ? toHookRequest(last) : lastHook;
      return hook ? findLoss(event, hook, isOutOfVerbs) : [];
    }
    if ((event.kind !== 'mistake' && event.kind !== 'reject') || !event.failure) return [];
    if (event.kind === 'mistake' && event.consequence === 'status-lost') return [];
    // An error that follows a failed hook is a consequence of this failure, so it is not reported.
    if (!last || last.failure) return [];
    const { failure } = event;
    const hook = toHookRequest(last);
    if (failure.cause === 'loop') return [{ kind: 'verb-loop', hook, failure }];
    return [{ kind: 'invalid-answer', hook, failure, ...(failure.cause === 'tool-result' && tool && { tool }) }];
  });
}

/** The notes about an answer that jambonz does not carry out. */
const losses: Record<string, 'late' | 'unread'> = { 'answer-late': 'late', 'answer-unread': 'unread' };

function findLoss(event: EventOf<'note'>, hook: HookRequest, isOutOfVerbs: boolean): Problem[] {
  if (event.note === 'verb-skipped' && event.because === 'barge-in')
    return [{ kind: 'lost-answer', hook, because: 'barge-in' }];
  const because = losses[event.note];
  // An answer that comes while the application hangs up is not missed.
  if (!because || (because === 'late' && !isOutOfVerbs)) return [];
  return [{ kind: 'lost-answer', hook, because, ...('header' in event && { header: String(event.header) }) }];
}

function findWebhookProblem(webhook: Webhook, slow: number, tool: string | undefined): Problem[] {
  const { status, failure, fallback, latency } = webhook;
  const hook = toHookRequest(webhook);
  if (failure) return [{ kind: 'hook-fails', hook, failure, ...(status !== undefined && { status }) }];
  if (fallback) return [{ kind: 'fallback', hook, fallback, ...(tool !== undefined && { tool }) }];
  return latency >= slow ? [{ kind: 'slow', hook, latency, slow }] : [];
}
