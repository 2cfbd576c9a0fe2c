import type { Leave, Verb } from '../../../generated/server/verbs.ts';
import type { Leg } from '../line/leg.ts';

/** Outside of a wait hook there is no queue to leave: it waits until the call ends. */
export async function leave({ verb }: Leave, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  for (;;) {
    const act = await leg.turn(verb, 'the end of the call, for there is no queue to leave', ['waits']);
    leg.passes(act.seconds);
  }
}
