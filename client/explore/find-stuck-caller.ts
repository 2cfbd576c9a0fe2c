import { type Problem, toWaits } from './finding.ts';
import type { Observation } from './observation.ts';

/**
 * Finds a gather without a timeout, a prompt without end, a verb that the platform never ends, and
 * over a WebSocket a call without verbs, unless the application has sent commands.
 */
export function findStuckCaller({ moment, lastHook: hook, events }: Observation): Problem[] {
  if (!hook) return [];
  const [stuck] = events.flatMap((event) => (event.kind === 'note' && event.note === 'verb-stuck' ? [event.verb] : []));
  if (stuck !== undefined) return [{ kind: 'stuck', hook, waits: { verb: stuck, for: 'stream-end', fits: [] } }];
  if (!moment) return [];
  const isDeafToSilence = moment.for === 'input' && !moment.fits.includes('staysSilent');
  const isOutOfVerbs = moment.for === 'command' && !events.some(({ kind }) => kind === 'command');
  return isDeafToSilence || isOutOfVerbs || moment.for === 'prompt-end'
    ? [{ kind: 'stuck', hook, waits: toWaits(moment) }]
    : [];
}
