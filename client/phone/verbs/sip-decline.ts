import type { SipDecline, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';

export async function sipDecline({ status, reason }: SipDecline, leg: Leg): Promise<Verb[]> {
  if (leg.isAnswered) {
    leg.addNote('sip:decline is skipped, because the call is already answered: use hangup to end it');
    return [];
  }
  leg.line.transcript.add({ who: 'application', does: 'declines', what: `with ${status}` });
  await leg.hangUp('jambonz', { phase: 'failed', sip: status, reason: reason ?? 'Declined' });
  throw new CallOver();
}
