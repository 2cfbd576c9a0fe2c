import type { SipDecline, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';

export async function sipDecline({ status, reason }: SipDecline, leg: Leg): Promise<Verb[]> {
  if (leg.isAnswered) {
    leg.addNote({ note: 'verb-skipped', verb: 'sip:decline', because: 'answered' });
    return [];
  }
  leg.add('application', { kind: 'decline', sip_status: status, ...(reason !== undefined && { reason }) });
  await leg.endUnanswered('jambonz', { phase: 'failed', sip_status: status, sip_reason: reason });
  throw new CallOver();
}
