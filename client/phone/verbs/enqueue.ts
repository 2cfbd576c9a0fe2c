import type { Enqueue, Verb } from '../../../generated/server/verbs.ts';
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
  const queue = () => ({
    queue_sid: `queue:${place.account_sid}:${verb.name}`,
    queue_time: Math.floor(clock.seconds - joined),
  });
  leg.line.queue = verb.name;
  leg.line.transcript.add({ who: 'jambonz', does: 'puts the caller into the queue', what: verb.name });
  let queue_result = 'hangup'; // unless something better comes
  const result = () => ({ ...queue(), queue_result });
  await withLastWord([leg, verb, 'enqueueResult', result], async () => {
    const isTaken = await wait(verb, leg, queue);
    queue_result = isTaken ? 'bridged' : 'leave';
    if (isTaken) await talkTo('enqueue', leg);
  });
  return tryAction(leg, verb, 'enqueueResult', result());
}

/** Whether somebody has taken the caller from the queue, or a `leave` has. */
async function wait({ name, waitHook }: Enqueue, leg: Leg, queue: () => object): Promise<boolean> {
  const { call_sid, call_id } = leg.facts;
  const rounds = new WaitRounds(leg, {
    hook: waitHook,
    name: 'queueWait',
    payload: () => ({
      ...queue(),
      queue_size: 1,
      queue_position: 0,
      call_sid,
      call_id,
      customerData: leg.facts.customerData,
    }),
    allowed: ['leave', 'pause', 'play', 'say', 'tag'],
  });
  let left = await rounds.once();
  while (!left) {
    const act = await leg.turn('enqueue', `somebody to take the caller from the queue ${name}`, ['answers', 'waits']);
    if (act.does === 'answers') return true;
    left = await rounds.pass(act.seconds);
  }
  leg.notes('the caller is taken out of the queue');
  return false;
}
