import type { Call } from '../phone/call.ts';
import type { HookEvent } from '../phone/transcript.ts';

export function findHookEntries(call: Call): HookEvent[] {
  return call.transcript.filter((entry): entry is HookEvent => 'hook' in entry);
}

/**
 * Lists the mistakes of the server, including failures that jambonz ignores: a refused call status,
 * or a failed authentication request.
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
