import type { Enqueue, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallFacts, platformFacts } from '../line/call-facts.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification } from '../line/tolerate-failure.ts';
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
  await reportQueueEvent(verb, leg, { event: 'join', length: 1, join_time: clock.now().getTime() });
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
async function waitInQueue(verb: Enqueue, leg: Leg, getQueueFields: () => object): Promise<boolean> {
  try {
    const isTaken = await awaitAgent(verb, leg, getQueueFields);
    await reportLeave(verb, leg, isTaken ? { leave_reason: 'dequeued', dequeuer: createDequeuer(verb) } : abandoned);
    return isTaken;
  } catch (error) {
    if (error instanceof CallOver || error instanceof VerbsReplaced) await reportLeave(verb, leg, abandoned);
    throw error;
  }
}

async function awaitAgent({ name, waitHook }: Enqueue, leg: Leg, getQueueFields: () => object): Promise<boolean> {
  const { call_sid, call_id } = leg.facts;
  const rounds = new WaitRounds(leg, {
    hook: waitHook,
    name: 'queueWait',
    pauseSeconds: 0.5,
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
    const act = await leg.awaitAct('enqueue', 'agent', ['answers', 'waits'], { name });
    if (act.does === 'answers') return true;
    hasLeft = await rounds.passTime(act.seconds);
  }
  leg.addNote({ note: 'left-queue' });
  return false;
}

/**
 * jambonz reports a caller whom a `leave` verb takes out like one who hangs up (enqueue.js:173).
 */
const abandoned = { leave_reason: 'abandoned' };

function reportLeave(verb: Enqueue, leg: Leg, about: object): Promise<void> {
  const leave_time = leg.line.clock.now().getTime();
  return reportQueueEvent(verb, leg, { event: 'leave', length: 0, leave_time, ...about });
}

/** Sends an event to the queue event hook of the account, if it has one (call-session.js:2935). */
async function reportQueueEvent({ name }: Enqueue, leg: Leg, event: object): Promise<void> {
  const hook = leg.line.hooks.queueEvent;
  if (hook) await sendNotification(leg, 'queueEvent', hook, { queue: name, ...event, ...leg.facts.toWebhookFields() });
}

/** The data of the call that takes the caller from the queue. */
function createDequeuer({ name }: Enqueue): object {
  const facts = new CallFacts({ direction: 'inbound', from: 'agent', to: name });
  facts.setStatus('in-progress', 200, 'OK');
  return facts.toWebhookFields();
}
