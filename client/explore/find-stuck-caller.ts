import type { Mistake } from './hook-mistakes.ts';
import type { Observation } from './observation.ts';

/** Finds a call that waits without a timeout, or for an event that no party can cause. */
export function findStuckCaller({ moment, asked }: Observation): Mistake[] {
  if (moment?.verb === 'gather' && !moment.fits.includes('staysSilent')) {
    const what = `a caller who does nothing is never released, for the gather from ${asked} has no timeout`;
    return [{ kind: 'loop', what, right: 'give it a timeout', subject: what }];
  }
  if (moment?.fits.join() !== 'waits') return [];
  const what = `a caller is never released: ${moment.verb} from ${asked} waits for ${moment.for}`;
  return [{ kind: 'loop', what, right: 'put an end to it', subject: what }];
}
