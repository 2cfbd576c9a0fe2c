import type { Hangup, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';

export async function hangup(_: Hangup, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.addNote('hangup is skipped, because the call is not answered yet: use sip:decline to reject it');
    return [];
  }
  leg.line.transcript.add({ who: 'application', does: leg.parent ? 'hangs up on the party' : 'hangs up' });
  await leg.hangUp('jambonz');
  throw new CallOver();
}
