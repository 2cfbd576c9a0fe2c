import type { SipDecline, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from '../line/tolerate-failure.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { findNextVerb } from './ends-at-once.ts';
import { redirect } from './redirect.ts';

/**
 * Declines an inbound call.
 * @throws HookFailure in an outbound call, which jambonz ends (feature server,
 * session/call-session.js `_evalUnansweredCallPrecondition`)
 */
export async function sipDecline({ status, reason }: SipDecline, leg: Leg): Promise<Verb[]> {
  if (!leg.facts.isInbound) throw new HookFailure('platform', 'sip:decline works only in an inbound call');
  if (leg.isAnswered) {
    leg.addNote({ note: 'verb-skipped', verb: 'sip:decline', because: 'answered' });
    return [];
  }
  leg.add('application', { kind: 'decline', sip_status: status, ...(reason !== undefined && { reason }) });
  await leg.endUnanswered('jambonz', { phase: 'failed', sip_status: status, sip_reason: reason });
  // The verbs go on until the response is sent, so that a redirect asks its hook
  // (tasks/sip_decline.js:22).
  const next = findNextVerb(leg);
  if (next?.verb === 'redirect') await tolerateFailure(leg, 'none', () => redirect(next, leg));
  throw new CallOver();
}
