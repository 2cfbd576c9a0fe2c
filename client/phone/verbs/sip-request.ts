import type { SipRequest, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { sendResult } from './action.ts';

/**
 * Simulates a SIP request that the far end answers with 200. A failed action hook is asked a second
 * time, and a second failure ends the call.
 */
export async function sipRequest(verb: SipRequest, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.addNote('sip:request is skipped, because the call is not answered yet');
    return [];
  }
  leg.line.transcript.add({ who: 'jambonz', does: 'sends', what: verb.method });
  try {
    return await sendResult(leg, verb, 'sipRequestResult', { result: 'success', sip_status: 200 });
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'the hook is asked once more');
    return sendResult(leg, verb, 'sipRequestResult', { result: 'failed', err: error.message });
  }
}
