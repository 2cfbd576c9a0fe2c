import type { Enqueue, Verb } from '../../../generated/jambonz/verbs.ts';
import { place } from '../line/call-facts.ts';
import type { Leg } from '../line/leg.ts';
import { tryAction } from './action.ts';
import { withLastWord } from './last-word.ts';
import { talkTo } from './talk-to.ts';
import { WaitRounds } from './wait-rounds.ts';

export async function enqueue(verb: Enqueue, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const { clock } = leg.line;
  const joined = clock.seconds;
  const getQueueFields = () => ({
    queue_sid: `queue:${place.account_sid}:${verb.name}`,
    queue_time: Math.floor(clock.seconds - joined),
  });
  leg.line.queue = verb.name;
  leg.line.transcript.add({ who: 'jambonz', does: 'puts the caller into the queue', what: verb.name });
  let queue_result = 'hangup'; // the result if the wait is cut short
  const getResult = () => ({ ...getQueueFields(), queue_result });
  await withLastWord([leg, verb, 'enqueueResult', getResult], async () => {
    const isTaken = await waitInQueue(verb, leg, getQueueFields);
    queue_result = isTaken ? 'bridged' : 'leave';
    if (isTaken) await talkTo('enqueue', leg);
  });
  return tryAction(leg, verb, 'enqueueResult', getResult());
}

/** Resolves with true if the caller is taken from the queue, or false after a `leave`. */
async function waitInQueue({ name, waitHook }: Enqueue, leg: Leg, getQueueFields: () => object): Promise<boolean> {
  const { call_sid, call_id } = leg.facts;
  const rounds = new WaitRounds(leg, {
    hook: waitHook,
    name: 'queueWait',
    payload: () => ({
      ...getQueueFields(),
      queue_size: 1,
      queue_position: 0,
      call_sid,
      call_id,
      customerData: leg.facts.customerData,
    }),
    allowed: ['leave', 'pause', 'play', 'say', 'tag'],
  });
  let hasLeft = await rounds.once();
  while (!hasLeft) {
    const act = await leg.turn('enqueue', `somebody to take the caller from the queue ${name}`, ['answers', 'waits']);
    if (act.does === 'answers') return true;
    hasLeft = await rounds.pass(act.seconds);
  }
  leg.notes('the caller is taken out of the queue');
  return false;
}
