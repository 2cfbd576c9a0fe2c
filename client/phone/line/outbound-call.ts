import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { speechDefaults } from './call-facts.ts';
import { Replaced } from './call-over.ts';
import { carryOut } from './carry-out.ts';
import type { Ending, Leg } from './leg.ts';

interface Options {
  hook: Hook;
  envVars: object | undefined;
  /** Seconds to ring, default 60. */
  timeout?: number;
}

/** Runs an outbound call. The application is not asked before the call is answered. */
export async function outboundCall(leg: Leg, { hook, envVars, timeout = 60 }: Options): Promise<Ending> {
  const { line, facts } = leg;
  await line.report(facts);
  facts.becomes('ringing', 180, 'Ringing');
  await line.report(facts);
  const unanswered = await ringTarget(leg, timeout).catch((error) => cancelDialling(leg, error));
  if (unanswered) return unanswered;
  await leg.answer();
  try {
    const payload = { ...facts.told(), env_vars: envVars, defaults: speechDefaults };
    const answer = await line.ask('newCall', hook, payload, facts.b3());
    if (!Array.isArray(answer)) return await keepCallUp(leg);
    return await carryOut(line.verbsIn(answer), leg);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.fails(error, 'the call ends');
    await leg.hangUp('jambonz');
    return { by: 'jambonz', status: 'completed', why: error.message };
  }
}

/** Rings the target. Returns how the call ended if it was not answered. */
async function ringTarget(leg: Leg, timeout: number): Promise<Ending | undefined> {
  const { to } = leg.facts.told();
  for (let secondsLeft = timeout; secondsLeft > 0; ) {
    const act = await leg.turn('an outbound call', `${to} to answer`, ['answers', 'isBusy', 'doesNotAnswer', 'waits']);
    if (act.does === 'answers') {
      leg.does('answers');
      leg.passes(3);
      return undefined;
    }
    if (act.does === 'isBusy') {
      leg.does('is busy');
      await leg.hangUp('caller', { phase: 'busy', sip: 486, reason: 'Busy Here' });
      return leg.ending;
    }
    const seconds = act.does === 'waits' ? Math.min(act.seconds, secondsLeft) : secondsLeft;
    leg.passes(seconds);
    secondsLeft -= seconds;
  }
  leg.notes(`nobody has answered within ${timeout} s`);
  await leg.hangUp('jambonz');
  return leg.ending;
}

/**
 * Cancels the INVITE, because other verbs end the dialling (feature server, tasks/rest_dial.js
 * `kill`). None of these verbs is carried out.
 */
async function cancelDialling(leg: Leg, error: unknown): Promise<Ending | undefined> {
  if (!(error instanceof Replaced)) throw error;
  leg.notes('a REST request while it rings cancels the call');
  await leg.hangUp('jambonz');
  return leg.ending;
}

/** Keeps the call up in silence, as jambonz does after an answer that is not an array. */
async function keepCallUp(leg: Leg): Promise<Ending> {
  leg.line.transcript.add({
    who: 'jambonz',
    does: 'keeps the call up in silence:',
    what: 'the answer has no verbs',
    wrong: true,
  });
  return carryOut([{ verb: 'leave' }], leg);
}
