import type { Act } from './act.ts';
import type { Moment } from './turns.ts';

/** Somebody did what does not fit the moment: the message says what the call is waiting for. */
export class OutOfTurn extends Error {
  constructor(did: Act['does'], moment: Moment | 'busy' | 'over') {
    super(`${did} does not fit now: ${state(moment)}`);
  }
}

function state(moment: Moment | 'busy' | 'over'): string {
  if (moment === 'over') return 'the call has ended';
  if (moment === 'busy') return 'something else is going on, so await the act before';
  return `${moment.verb} is waiting for ${moment.for}, so use one of ${[...moment.fits, 'hangsUp'].join(', ')}`;
}
