import type { SipRefer, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from '../line/tolerate-failure.ts';
import { trySendResult } from './action.ts';

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
  if (refer_status !== undefined) return trySendResult(leg, verb, 'referResult', { refer_status });
  const status = await awaitTarget(verb, leg);
  let isReported = status !== undefined;
  for (const call_status of status === undefined ? [] : [100, 180, status])
    isReported = await reportStatus(call_status, verb, leg);
  // A phone that has reached the target hangs up, before jambonz stops waiting for a status.
  if (isReported || status !== 200) {
    if (status !== undefined && !isReported) leg.passTime(notifyTimeoutSeconds);
    const final = isReported ? { final_referred_call_status: status } : {};
    const next = await trySendResult(leg, verb, 'referResult', { refer_status: 202, ...final });
    if (status !== 200) return next;
  }
  leg.addAct({ kind: 'hangup', because: 'referred', target: verb.referTo });
  await leg.hangUp('caller');
  throw new CallOver();
}

/** Resolves with the final SIP status of the target, or undefined if no status is reported in time. */
async function awaitTarget({ referTo }: SipRefer, leg: Leg): Promise<number | undefined> {
  const fits = ['answers', 'isBusy', 'rejects', 'doesNotAnswer', 'waits'] as const;
  for (let secondsLeft = notifyTimeoutSeconds; secondsLeft > 0; ) {
    const act = await leg.awaitAct('sip:refer', 'answer', fits, referTo);
    if (act.does === 'rejects') return act.status;
    if (act.does !== 'waits') return statusByAct[act.does];
    leg.passTime(Math.min(act.seconds, secondsLeft));
    secondsLeft -= act.seconds;
  }
  return undefined;
}

/**
 * Reports a SIP status of the target to the event hook. Resolves with whether the hook has not failed.
 * After a failure jambonz does not read the status (feature server, tasks/sip_refer.js `_handleNotify`).
 */
async function reportStatus(call_status: number, { eventHook }: SipRefer, leg: Leg): Promise<boolean> {
  if (!eventHook) return true;
  const payload = { event: 'transfer-status', call_status };
  const ask = () => leg.line.ask('referEvent', eventHook, payload, leg.facts.createB3()).then(() => true);
  return (await tolerateFailure(leg, 'none', ask)) ?? false;
}
