import { createHash } from 'node:crypto';
import type { CallEvent } from '../../openapi/contract/call-event.ts';
import type { Call } from '../phone/call.ts';
import type { Ending } from '../phone/line/leg.ts';
import type { Moment } from '../phone/line/moment.ts';
import { type HookRequest, toHookRequest, uuid } from './finding.ts';

/** The observable state of a call after a step. */
export interface Observation {
  /** The events since the last step of the call. */
  events: readonly CallEvent[];
  heard: string[];
  /**
   * Whether the last prompt was for the dialled party, not for the caller. Such a prompt asks
   * whether the party accepts the call.
   */
  toParty: boolean;
  moment: Moment | undefined;
  ended: Ending | undefined;
  /** The last webhook of the call so far, not counting call statuses. */
  lastHook: HookRequest | undefined;
  /** The name of the last verb of the call so far. */
  verb: string | undefined;
}

/** @param since number of events before the step */
export function observe(call: Call, since: number): Observation {
  const events = call.transcript.slice(since);
  const sounds = events.flatMap((event) => {
    if (event.kind === 'say') return event.to ? [{ to: event.to, what: event.text }] : [];
    if (event.kind === 'play') return event.to ? [{ to: event.to, what: event.url }] : [];
    return event.kind === 'press' && event.to ? [{ to: event.to, what: event.keys }] : [];
  });
  const listener = sounds.at(-1)?.to;
  const toParty = listener === 'party';
  const heard = sounds.filter(({ to }) => to === listener).map(({ what }) => what);
  const { waitingFor: moment, ended } = call;
  return { events, heard, toParty, moment, ended, lastHook: findLastHook(call), verb: findLastVerb(call) };
}

function findLastHook({ transcript }: Call): HookRequest | undefined {
  const last = transcript.findLast((event) => event.kind === 'webhook' && event.webhook.name !== 'callStatus');
  return last?.kind === 'webhook' ? toHookRequest(last.webhook) : undefined;
}

function findLastVerb({ transcript }: Call): string | undefined {
  const last = transcript.findLast((event) => event.kind === 'verb');
  return last?.verb.verb;
}

/** Returns the hook that gets the input of a gather, or else the last hook of the call. */
export function getInputHook({ moment, lastHook }: Observation): HookRequest | undefined {
  const hook = moment?.settings?.verb === 'gather' ? moment.settings.actionHook : undefined;
  if (hook === undefined) return lastHook;
  const { url, method = 'POST' } = typeof hook === 'string' ? { url: hook } : hook;
  return { method: method.toUpperCase(), url };
}

/**
 * Returns each heard text once. A text that was heard several times ends with its count: `(20×)`.
 */
export function countRepeats(heard: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of heard) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count}×)` : text));
}

/**
 * Returns a key that is equal for calls in the same application state: the same prompts, and either
 * the same awaited action and verbs or the same ending. Ignores identifiers, which differ in each
 * call.
 */
export function toPlaceKey({ heard, moment, ended, events }: Observation): string {
  const verbs = events
    .flatMap((event) => (event.kind === 'webhook' && event.webhook.verbs ? [event.webhook.verbs] : []))
    .at(-1);
  const waits = moment && [moment.for, moment.name, moment.fits, moment.settings, verbs];
  const state = JSON.stringify([countRepeats(heard), waits, ended]).replace(uuid, '…');
  return createHash('sha256').update(state).digest('base64');
}
