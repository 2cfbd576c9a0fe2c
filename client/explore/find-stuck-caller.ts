import { type Problem, toWaits } from './finding.ts';
import type { Observation } from './observation.ts';

/**
 * Finds a gather without a timeout, a prompt without end, and a verb that the platform never ends.
 */
export function findStuckCaller({ moment, lastHook: hook, events }: Observation): Problem[] {
  if (!hook) return [];
  const [stuck] = events.flatMap((event) => (event.kind === 'note' && event.note === 'verb-stuck' ? [event.verb] : []));
  if (stuck !== undefined) return [{ kind: 'stuck', hook, waits: { verb: stuck, for: 'stream-end', fits: [] } }];
  if (!moment) return [];
  const isDeafToSilence = moment.for === 'input' && !moment.fits.includes('staysSilent');
  return isDeafToSilence || moment.for === 'prompt-end' ? [{ kind: 'stuck', hook, waits: toWaits(moment) }] : [];
}
