import type { Enqueue, Verb } from '../../../generated/server/verbs.ts';
import { tryAction } from '../action.ts';
import { place } from '../call-facts.ts';
import { CallOver } from '../call-over.ts';
import type { Leg } from '../leg.ts';
import { WaitRounds } from '../wait-rounds.ts';
import { talkTo } from './talk-to.ts';

export async function enqueue(verb: Enqueue, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const { clock } = leg.line;
  const joined = clock.seconds;
  const queue = () => ({ queue_sid: `queue:${place.account_sid}:${verb.name}`, queue_time: Math.floor(clock.seconds - joined) });
  const leaves = (queue_result: string) => tryAction(leg, verb, 'enqueueResult', { ...queue(), queue_result });
  leg.line.queue = verb.name;
  leg.line.transcript.add({ who: 'jambonz', does: 'puts the caller into the queue', what: verb.name });
  try {
    return await leaves(await wait(verb, leg, queue));
  } catch (error) {
    if (error instanceof CallOver) await leaves('hangup');
    throw error;
  }
}

async function wait({ name, waitHook }: Enqueue, leg: Leg, queue: () => object): Promise<'bridged' | 'leave'> {
  const { call_sid, call_id } = leg.facts;
  const rounds = new WaitRounds(leg, {
    hook: waitHook,
    name: 'queueWait',
    payload: () => ({ ...queue(), queue_size: 1, queue_position: 0, call_sid, call_id, customerData: leg.facts.customerData }),
    allowed: ['leave', 'pause', 'play', 'say', 'tag'],
  });
  let left = await rounds.once();
  while (!left) {
    const act = await leg.turn('enqueue', `somebody to take the caller from the queue ${name}`, ['answers', 'waits']);
    if (act.does === 'answers') {
      await talkTo('enqueue', leg);
      return 'bridged';
    }
    left = await rounds.pass(act.seconds);
  }
  leg.notes('the caller is taken out of the queue');
  return 'leave';
}
