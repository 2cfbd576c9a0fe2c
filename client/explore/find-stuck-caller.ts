import { describeAwaited } from '../phone/line/describe-awaited.ts';
import type { Mistake } from './hook-mistakes.ts';
import type { Observation } from './observation.ts';

/** Finds a call that waits without a timeout, or for an event that no party can cause. */
export function findStuckCaller({ moment, asked }: Observation): Mistake[] {
  if (moment?.verb === 'gather' && !moment.fits.includes('staysSilent')) {
    const what = `a silent caller is never released, because the gather from ${asked} has no timeout`;
    return [{ kind: 'loop', what, right: 'set a timeout', subject: what }];
  }
  if (moment?.fits.join() !== 'waits') return [];
  const what = `a caller is never released, because ${moment.verb} from ${asked} waits for ${describeAwaited(moment)}`;
  return [{ kind: 'loop', what, right: `make sure that ${moment.verb} ends`, subject: what }];
}
