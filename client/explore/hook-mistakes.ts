import type { FallbackCause, FallbackReason } from '../../openapi/contract/answer-mark.ts';
import type { Failure, Webhook } from '../../openapi/contract/call-event.ts';
import { formatFallback } from '../phone/print-event.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';

export type Mistake = Pick<Finding, 'kind' | 'what' | 'right' | 'subject'>;

/**
 * Finds the hooks that failed or were slow after a step, and the answers that break the contract.
 */
export function findHookMistakes({ entries }: Observation, slowMs: number): Mistake[] {
  let last: Webhook | undefined;
  return entries.flatMap((entry): Mistake[] => {
    if (entry.kind === 'webhook') {
      last = entry.webhook;
      if (last.failure !== undefined) return [describeFailure(last, last.failure)];
      if (last.fallback) return [describeFallback(last, last.fallback)];
      return last.latency >= slowMs ? [describeSlowness(last, slowMs)] : [];
    }
    // An error that follows a failed hook is a consequence of this failure, so it is not reported.
    if ((entry.kind !== 'mistake' && entry.kind !== 'reject') || !entry.failure) return [];
    if (!last || last.failure !== undefined) return [];
    return [describeWrongAnswer(last, entry.failure)];
  });
}

function describeFailure(hook: Webhook, { cause, message: why }: Failure): Mistake {
  const { status } = hook;
  const isStatus = status !== undefined && cause === 'status';
  const what = isStatus ? `${formatHook(hook)} answers ${status}` : `${formatHook(hook)} fails: ${why}`;
  const right = isStatus
    ? suggestFix(status)
    : status === undefined
      ? 'make sure that the server answers within ten seconds'
      : 'answer with a JSON body';
  return { kind: 'hook fails', what, right, subject: `${formatSubject(hook)} ${why}` };
}

function suggestFix(status: number): string {
  if (status === 404) return 'serve this path, or correct the hook that names it';
  if (status === 405) return 'allow this method, or name another one in the hook';
  if (status === 401 || status === 403) return 'give the phone the credentials and the secret that the server expects';
  if (status < 300) return 'answer 200, 202 or 204';
  if (status < 400) return 'answer at this URL, because jambonz does not follow redirects';
  if (status < 500) return 'accept what jambonz sends';
  return 'answer 200 with verbs; the cause is in the log of the server';
}

function describeFallback(hook: Webhook, fallback: FallbackReason): Mistake {
  const { cause, operation } = fallback;
  const what = `${formatHook(hook)} is answered with ${formatFallback(fallback)}`;
  return { kind: 'fallback', what, right: fixByCause[cause], subject: `${operation} ${cause}` };
}

const fixByCause: Record<FallbackCause, string> = {
  exception: 'fix the handler; the stack is in the log of the server',
  deadline: 'return before the deadline',
  no_reply: 'return a reply',
  invalid_reply: 'return what the document declares',
  request: 'declare in the document what jambonz sends',
};

function describeSlowness(hook: Webhook, slowMs: number): Mistake {
  const duration = `${hook.latency} ms, longer than ${slowMs} ms`;
  const what = `${formatHook(hook)} takes ${duration}, and the caller hears nothing in that time`;
  return {
    kind: 'slow',
    what,
    right: 'answer sooner, or let the caller hear something first',
    subject: formatSubject(hook),
  };
}

function describeWrongAnswer(hook: Webhook, { cause, message: why }: Failure): Mistake {
  if (cause === 'loop') {
    const what = `the application loops without end, last through ${formatHook(hook)}: ${why}`;
    return {
      kind: 'loop',
      what,
      right: 'end the loop of redirects and hooks, or ask the caller for input within the loop',
      subject: formatSubject(hook),
    };
  }
  const what = `the answer of ${formatHook(hook)} breaks the contract: ${why}`;
  return {
    kind: 'contract',
    what,
    right: 'correct the answer, because jambonz carries out no verb of an invalid answer',
    subject: `${formatSubject(hook)} ${why}`,
  };
}

function formatHook({ method, url }: Webhook): string {
  return `${method} ${url}`;
}

/** Returns the method and URL of a hook without the query, which differs from call to call. */
function formatSubject({ method, url }: Webhook): string {
  return `${method} ${url.replace(/[?#].*/, '')}`;
}
