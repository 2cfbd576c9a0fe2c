import type { SipRefer, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification, trySendResult } from './action.ts';

/**
 * The SIP statuses of the caller's new call to the REFER target, in order, keyed by what the target
 * does.
 */
const statusesByAct = { answers: [100, 180, 200], isBusy: [100, 180, 486], doesNotAnswer: [100, 180, 480] };

export async function sipRefer(verb: SipRefer, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.addNote({ note: 'verb-skipped', verb: 'sip:refer', because: 'not-answered' });
    return [];
  }
  leg.line.dialled = verb.referTo;
  leg.add('jambonz', { kind: 'refer', to: verb.referTo });
  const act = await leg.awaitAct('sip:refer', 'answer', ['answers', 'isBusy', 'doesNotAnswer'], verb.referTo);
  const statuses = statusesByAct[act.does];
  for (const call_status of statuses) {
    if (verb.eventHook)
      await sendNotification(
        leg,
        'referEvent',
        verb.eventHook,
        { event: 'transfer-status', call_status },
        leg.facts.createB3(),
      );
  }
  const final_referred_call_status = statuses.at(-1);
  const next = await trySendResult(leg, verb, 'referResult', { refer_status: 202, final_referred_call_status });
  if (final_referred_call_status !== 200) return next;
  leg.addAct({ kind: 'hangup', because: 'referred', target: verb.referTo });
  await leg.hangUp('caller');
  throw new CallOver();
}
