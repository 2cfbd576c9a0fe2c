import type { Hangup, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';

export async function hangup(_: Hangup, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.addNote({ note: 'verb-skipped', verb: 'hangup', because: 'not-answered' });
    return [];
  }
  leg.add('application', { kind: 'hangup', of: leg.who });
  await leg.hangUp('jambonz');
  throw new CallOver();
}
