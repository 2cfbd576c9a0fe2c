import type { Leave, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';

/** Waits until the call ends, because there is no queue to leave outside of a wait hook. */
export async function leave({ verb }: Leave, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  for (;;) {
    const act = await leg.awaitAct(verb, 'the end of the call, because the caller is not in a queue', ['waits']);
    leg.passTime(act.seconds);
  }
}
