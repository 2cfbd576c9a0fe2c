import type { Call } from '../phone/call.ts';
import type { HookEvent } from '../phone/transcript.ts';

/** The webhooks of a call. */
export function hooksOf(call: Call): HookEvent[] {
  return call.transcript.filter((entry): entry is HookEvent => 'hook' in entry);
}

/** What the server did wrong, with what jambonz would pass over: statuses that it refused, or a device that it could not be asked about. */
export function failuresOf(call: Call): string[] {
  // All attempts at a webhook share their payload, and the last one counts.
  const last = new Map(hooksOf(call).map(({ hook }) => [hook.payload, hook]));
  const passedOver = [...last.values()].flatMap(({ name, method, url, status, failure }) => {
    if (failure === undefined) return [];
    const isVerdict = name === 'authRequest' && status === 200 && failure.startsWith('SIP 403');
    return (name === 'callStatus' || name === 'authRequest') && !isVerdict ? [`${method} ${url}: ${failure}`] : [];
  });
  return [...call.mistakes, ...passedOver];
}
