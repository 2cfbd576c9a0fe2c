import type { SipRefer, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { tell, tryAction } from './action.ts';

/**
 * The SIP statuses reported about the call to which the caller's side was referred, by its result.
 */
const statusesByAct = { answers: [100, 180, 200], isBusy: [100, 180, 486], doesNotAnswer: [100, 180, 480] };

export async function sipRefer(verb: SipRefer, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.notes('sip:refer is passed over, the call is not answered yet');
    return [];
  }
  leg.line.dialled = verb.referTo;
  leg.line.transcript.add({ who: 'jambonz', does: 'refers the caller to', what: verb.referTo });
  const act = await leg.turn('sip:refer', `${verb.referTo} to answer`, ['answers', 'isBusy', 'doesNotAnswer']);
  const statuses = statusesByAct[act.does];
  for (const call_status of statuses) {
    if (verb.eventHook)
      await tell(leg, 'referEvent', verb.eventHook, { event: 'transfer-status', call_status }, leg.facts.b3());
  }
  const final_referred_call_status = statuses.at(-1);
  const next = await tryAction(leg, verb, 'referResult', { refer_status: 202, final_referred_call_status });
  if (final_referred_call_status !== 200) return next;
  leg.does('hangs up', 'to talk with whom the call was referred to');
  await leg.hangUp('caller');
  throw new CallOver();
}
