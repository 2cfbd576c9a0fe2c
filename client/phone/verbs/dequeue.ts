import type { Dequeue, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendResultLate } from './action.ts';
import { connectCaller } from './connect-caller.ts';

export async function dequeue(verb: Dequeue, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const isTaken = await takeCaller(verb, leg);
  if (isTaken) await connectCaller('dequeue', leg);
  return sendResultLate(leg, verb, 'dequeueResult', { dequeue_result: isTaken ? 'complete' : 'timeout' });
}

/** Waits for a caller in the queue. Resolves with false if none has come before the timeout. */
async function takeCaller({ name, timeout: timeoutSeconds }: Dequeue, leg: Leg): Promise<boolean> {
  let secondsLeft = timeoutSeconds || Number.POSITIVE_INFINITY;
  while (secondsLeft > 0) {
    const fits = ['answers', 'waits', ...(timeoutSeconds ? (['doesNotAnswer'] as const) : [])] as const;
    const act = await leg.awaitAct('dequeue', 'queued-caller', fits, name);
    if (act.does === 'answers') return true;
    const seconds = Math.min(secondsLeft, act.does === 'waits' ? act.seconds : secondsLeft);
    leg.passTime(seconds);
    secondsLeft -= seconds;
  }
  return false;
}
