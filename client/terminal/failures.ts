import type { Call } from '../phone/call.ts';
import type { HookEvent } from '../phone/transcript.ts';

export function findHookEntries(call: Call): HookEvent[] {
  return call.transcript.filter((entry): entry is HookEvent => 'hook' in entry);
}

/**
 * Lists the errors of the server: those in `Call.mistakes`, and the failed requests of the call
 * status and auth webhooks. An auth webhook that rejects the caller with status 200 has not failed.
 */
export function findFailures(call: Call): string[] {
  // All attempts at a webhook share one payload object. Only the last attempt counts.
  const last = new Map(findHookEntries(call).map(({ hook }) => [hook.payload, hook]));
  const passedOver = [...last.values()].flatMap(({ name, method, url, status, failure }) => {
    if (failure === undefined) return [];
    const isVerdict = name === 'authRequest' && status === 200 && failure.startsWith('SIP 403');
    return (name === 'callStatus' || name === 'authRequest') && !isVerdict ? [`${method} ${url}: ${failure}`] : [];
  });
  return [...call.mistakes, ...passedOver];
}
