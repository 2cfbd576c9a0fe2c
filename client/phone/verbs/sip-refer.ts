import type { SipRefer, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from '../line/tolerate-failure.ts';
import { sendResultLate, trySendResult } from './action.ts';

/** The seconds that jambonz waits for the caller's phone to report its call to the REFER target. */
const notifyTimeoutSeconds = 15;

/** The final SIP status of the caller's call to the REFER target, keyed by what the target does. */
const statusByAct = { answers: 200, isBusy: 486, doesNotAnswer: 480 };

export async function sipRefer(verb: SipRefer, leg: Leg): Promise<Verb[]> {
  if (!leg.isAnswered) {
    leg.addNote({ note: 'verb-skipped', verb: 'sip:refer', because: 'not-answered' });
    return [];
  }
  leg.line.dialled = verb.referTo;
  leg.add('jambonz', { kind: 'refer', to: verb.referTo });
  const refer_status = leg.line.refusals.REFER;
  if (refer_status !== undefined) {
    leg.addAct({ kind: 'refuse', sip_status: refer_status });
    return trySendResult(leg, verb, 'referResult', { refer_status });
  }
  const status = await awaitTarget(verb, leg);
  // Here the next verb begins before the action hook has answered (tasks/sip_refer.js:46).
  const sendTimeout = () => sendResultLate(leg, verb, 'referResult', { refer_status: 202 });
  if (status === undefined) return sendTimeout();
  if (status !== 200)
    leg.add('party', {
      kind: status === statusByAct.isBusy ? 'busy' : 'refuse',
      target: verb.referTo,
      sip_status: status,
    });
  let isReported = true;
  for (const call_status of [100, 180, status]) isReported = await reportStatus(call_status, verb, leg);
  if (isReported) {
    const result = { refer_status: 202, final_referred_call_status: status };
    const next = await trySendResult(leg, verb, 'referResult', result);
    if (status !== 200) return next;
  } else if (status !== 200) {
    leg.passTime(notifyTimeoutSeconds);
    return sendTimeout();
  }
  // A phone that has reached the target hangs up.
  leg.addAct({ kind: 'hangup', because: 'referred', target: verb.referTo });
  await leg.hangUp('caller');
  throw new CallOver();
}

/**
 * Resolves with the final SIP status of the target, or undefined if no status is reported in time.
 */
async function awaitTarget({ referTo }: SipRefer, leg: Leg): Promise<number | undefined> {
  const fits = ['answers', 'isBusy', 'rejects', 'doesNotAnswer', 'waits'] as const;
  for (let secondsLeft = notifyTimeoutSeconds; secondsLeft > 0; ) {
    const act = await leg.awaitAct('sip:refer', 'answer', fits, { name: referTo });
    if (act.does === 'rejects') return act.status;
    if (act.does !== 'waits') return statusByAct[act.does];
    leg.passTime(Math.min(act.seconds, secondsLeft));
    secondsLeft -= act.seconds;
  }
  return undefined;
}

/**
 * Reports a SIP status of the target to the event hook. Resolves with whether the hook has not
 * failed. After a failure jambonz does not read the status (feature server, tasks/sip_refer.js
 * `_handleNotify`).
 */
async function reportStatus(call_status: number, { eventHook }: SipRefer, leg: Leg): Promise<boolean> {
  if (!eventHook) return true;
  const payload = { event: 'transfer-status', call_status };
  const ask = () => leg.line.ask('referEvent', eventHook, payload, leg.facts.createB3()).then(() => true);
  return (await tolerateFailure(leg, 'none', ask)) ?? false;
}
