import type { SipRequest, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { sendResult } from './action.ts';

/**
 * Simulates a SIP request. Its result is a success, even if the far end refuses it. A failed action
 * hook is requested a second time, and a second failure ends the call.
 */
export async function sipRequest(verb: SipRequest, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.addNote({ note: 'verb-skipped', verb: 'sip:request', because: 'not-answered' });
    return [];
  }
  const method = verb.method.toUpperCase();
  const sip_status = leg.line.refusals[method] ?? 200;
  leg.add('jambonz', { kind: 'sip-request', method });
  try {
    return await sendResult(leg, verb, 'sipRequestResult', { result: 'success', sip_status });
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'asked-again');
    return sendResult(leg, verb, 'sipRequestResult', { result: 'failed', err: error.message });
  }
}
