import type { Act } from './act.ts';
import type { Moment } from './turns.ts';

/** Somebody did what does not fit the moment: the message says what the call is waiting for. */
export class OutOfTurn extends Error {
  constructor(did: Act['does'], moment: Moment | undefined) {
    super(
      moment
        ? `${did} does not fit now: ${moment.verb} is waiting for ${moment.for}, so use one of ${[...moment.fits, 'hangsUp'].join(', ')}`
        : `${did} does not fit now: the call has ended`,
    );
  }
}
