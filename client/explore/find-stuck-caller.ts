import { type Problem, toWaits } from './finding.ts';
import type { Observation } from './observation.ts';

/** Finds a gather without a timeout, and a prompt without end. */
export function findStuckCaller({ moment, asked: hook }: Observation): Problem[] {
  if (!moment || !hook) return [];
  const isDeafToSilence = moment.for === 'input' && !moment.fits.includes('staysSilent');
  return isDeafToSilence || moment.for === 'prompt-end' ? [{ kind: 'stuck', hook, waits: toWaits(moment) }] : [];
}
