import { type Problem, toWaits } from './finding.ts';
import type { Observation } from './observation.ts';

/** Finds a call that waits without a timeout, or for an event that no party can cause. */
export function findStuckCaller({ moment, asked: hook }: Observation): Problem[] {
  if (!moment || !hook) return [];
  const isDeafToSilence = moment.for === 'input' && !moment.fits.includes('staysSilent');
  const isWaitingInVain = moment.fits.length === 1 && moment.fits[0] === 'waits';
  return isDeafToSilence || isWaitingInVain ? [{ kind: 'stuck', hook, waits: toWaits(moment) }] : [];
}
