import type { Dequeue, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { sendResultLate, trySendResult } from './action.ts';
import { connectCaller } from './connect-caller.ts';
import { runReportingAbort } from './report-abort.ts';

/** How a search for a waiting caller ends: with a caller, who may hang up before the connection. */
type Search = 'found' | 'timeout' | 'hangup';

export async function dequeue(verb: Dequeue, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const search = await findCaller(verb, leg);
  if (search !== 'found') return sendResultLate(leg, verb, 'dequeueResult', { dequeue_result: search });
  const result = { dequeue_result: 'complete' };
  await runReportingAbort([leg, verb, 'dequeueResult', () => result], () => connectCaller('dequeue', leg));
  return sendResultLate(leg, verb, 'dequeueResult', result);
}

/** Waits for a caller in the queue, up to the timeout of the verb. */
async function findCaller(verb: Dequeue, leg: Leg): Promise<Search> {
  const { clock } = leg.line;
  // jambonz looks into the queue after one second (dequeue.js:73).
  leg.passTime(Math.min(1, verb.timeout || 1));
  const endsAt = verb.timeout ? clock.seconds + Math.max(0, verb.timeout - 1) : Number.POSITIVE_INFINITY;
  try {
    return await searchQueue(verb, leg, endsAt);
  } catch (error) {
    if (!(error instanceof CallOver || error instanceof VerbsReplaced)) throw error;
    await outlastSearch(verb, leg, { endsAt, error });
    throw error;
  }
}

async function searchQueue({ name, timeout }: Dequeue, leg: Leg, endsAt: number): Promise<Search> {
  const { clock } = leg.line;
  while (clock.seconds < endsAt) {
    const fits = ['answers', 'partyHangsUp', 'waits', ...(timeout ? (['doesNotAnswer'] as const) : [])] as const;
    const act = await leg.awaitAct('dequeue', 'queued-caller', fits, { name });
    if (act.does === 'answers') return 'found';
    if (act.does === 'partyHangsUp') {
      leg.add('party', { kind: 'hangup' });
      return 'hangup';
    }
    leg.passTime(Math.min(endsAt - clock.seconds, act.does === 'waits' ? act.seconds : Number.POSITIVE_INFINITY));
  }
  return 'timeout';
}

/**
 * jambonz does not stop the search when the caller hangs up or new verbs arrive: it ends at its
 * timeout, and then reports it. New verbs wait for that, for ever without a timeout
 * (dequeue.js:94).
 */
async function outlastSearch(
  verb: Dequeue,
  leg: Leg,
  { endsAt, error }: { endsAt: number; error: CallOver | VerbsReplaced },
): Promise<void> {
  if (Number.isFinite(endsAt)) {
    leg.passTime(endsAt - leg.line.clock.seconds);
    await trySendResult(leg, verb, 'dequeueResult', { dequeue_result: 'timeout' });
  } else if (error instanceof VerbsReplaced) {
    for (;;) leg.passTime((await leg.awaitAct('dequeue', 'call-end', ['waits'])).seconds);
  }
}
