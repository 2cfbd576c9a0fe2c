import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { speechDefaults } from './call-facts.ts';
import { VerbsReplaced } from './call-over.ts';
import { carryOut } from './carry-out.ts';
import type { Ending, Leg } from './leg.ts';

interface Options {
  hook: Hook;
  envVars: object | undefined;
  /** How many seconds the target rings before jambonz gives up. The default is 60. */
  timeoutSeconds?: number;
}

/** Runs an outbound call. jambonz asks the application for verbs once the call is answered. */
export async function runOutboundCall(leg: Leg, { hook, envVars, timeoutSeconds = 60 }: Options): Promise<Ending> {
  const { line, facts } = leg;
  await line.reportStatus(facts);
  facts.setStatus('ringing', 180, 'Ringing');
  await line.reportStatus(facts);
  const unanswered = await ringTarget(leg, timeoutSeconds).catch((error) => cancelDialling(leg, error));
  if (unanswered) return unanswered;
  await leg.answer();
  try {
    const payload = { ...facts.toWebhookFields(), env_vars: envVars, defaults: speechDefaults };
    const answer = await line.ask('newCall', hook, payload, facts.createB3());
    if (!Array.isArray(answer)) return await keepCallUp(leg);
    return await carryOut(line.readVerbs(answer), leg);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'call-ends');
    await leg.hangUp('jambonz');
    return { by: 'jambonz', status: 'completed', failure: error.failure };
  }
}

/** Rings the target. Resolves with how the call ended, or undefined if the target answered. */
async function ringTarget(leg: Leg, timeoutSeconds: number): Promise<Ending | undefined> {
  const { to } = leg.facts.toWebhookFields();
  for (let secondsLeft = timeoutSeconds; secondsLeft > 0; ) {
    const act = await leg.awaitAct('call', 'answer', ['answers', 'isBusy', 'doesNotAnswer', 'waits'], to);
    if (act.does === 'answers') {
      leg.addAct({ kind: 'answer' });
      leg.passTime(3);
      return undefined;
    }
    if (act.does === 'isBusy') {
      leg.addAct({ kind: 'busy' });
      await leg.hangUp('caller', { phase: 'busy', sip: 486, reason: 'Busy Here' });
      return leg.ending;
    }
    const seconds = act.does === 'waits' ? Math.min(act.seconds, secondsLeft) : secondsLeft;
    leg.passTime(seconds);
    secondsLeft -= seconds;
  }
  leg.addNote({ note: 'no-answer', seconds: timeoutSeconds });
  await leg.hangUp('jambonz');
  return leg.ending;
}

/**
 * Cancels a ringing call when a REST request replaces its verbs, as jambonz does (feature server,
 * tasks/rest_dial.js `kill`). None of the new verbs is carried out.
 */
async function cancelDialling(leg: Leg, error: unknown): Promise<Ending | undefined> {
  if (!(error instanceof VerbsReplaced)) throw error;
  leg.addNote({ note: 'ringing-cancelled' });
  await leg.hangUp('jambonz');
  return leg.ending;
}

/** Keeps the call up in silence, as jambonz does after an answer that is not an array. */
async function keepCallUp(leg: Leg): Promise<Ending> {
  leg.addFailure(new HookFailure('no-verbs', 'the answer has no verbs'), 'silence');
  try {
    for (;;) leg.passTime((await leg.awaitAct('call', 'call-end', ['waits'])).seconds);
  } catch (error) {
    if (error instanceof VerbsReplaced) return carryOut(error.verbs, leg);
    if (leg.ending) return leg.ending;
    throw error;
  }
}
