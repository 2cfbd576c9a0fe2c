import type { Enqueue, Verb } from '../../../generated/jambonz/verbs.ts';
import { platformFacts } from '../line/call-facts.ts';
import type { Leg } from '../line/leg.ts';
import { trySendResult } from './action.ts';
import { connectCaller } from './connect-caller.ts';
import { runReportingAbort } from './report-abort.ts';
import { WaitRounds } from './wait-rounds.ts';

export async function enqueue(verb: Enqueue, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const { clock } = leg.line;
  const joined = clock.seconds;
  const getQueueFields = () => ({
    queue_sid: `queue:${platformFacts.account_sid}:${verb.name}`,
    queue_time: Math.floor(clock.seconds - joined),
  });
  leg.line.queue = verb.name;
  leg.add('jambonz', { kind: 'enter', room: 'queue', name: verb.name });
  // The queue result stays `hangup` if a hang-up or new verbs end the wait.
  let queue_result = 'hangup';
  const getResult = () => ({ ...getQueueFields(), queue_result });
  await runReportingAbort([leg, verb, 'enqueueResult', getResult], async () => {
    const isTaken = await waitInQueue(verb, leg, getQueueFields);
    queue_result = isTaken ? 'bridged' : 'leave';
    if (isTaken) await connectCaller('enqueue', leg);
  });
  return trySendResult(leg, verb, 'enqueueResult', getResult());
}

/**
 * Resolves with true if the caller is taken from the queue, or false if a `leave` verb in an answer
 * of the wait hook takes the caller out.
 */
async function waitInQueue({ name, waitHook }: Enqueue, leg: Leg, getQueueFields: () => object): Promise<boolean> {
  const { call_sid, call_id } = leg.facts;
  const rounds = new WaitRounds(leg, {
    hook: waitHook,
    name: 'queueWait',
    createPayload: () => ({
      ...getQueueFields(),
      queue_size: 1,
      queue_position: 0,
      call_sid,
      call_id,
      customerData: leg.facts.customerData,
    }),
    allowed: ['leave', 'pause', 'play', 'say', 'tag'],
  });
  let hasLeft = await rounds.runRound();
  while (!hasLeft) {
    const act = await leg.awaitAct('enqueue', 'agent', ['answers', 'waits'], name);
    if (act.does === 'answers') return true;
    hasLeft = await rounds.passTime(act.seconds);
  }
  leg.addNote({ note: 'left-queue' });
  return false;
}
