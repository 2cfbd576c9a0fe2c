import type { Dial } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { Amd } from './amd.ts';
import { speechDefaults } from './call-facts.ts';
import { CallOver, VerbsReplaced } from './call-over.ts';
import { carryOut } from './carry-out.ts';
import type { Ending, Leg } from './leg.ts';
import { describeSipStatus } from './sip-headers.ts';

interface Options {
  hook: Hook;
  envVars: object | undefined;
  /** How many seconds the target rings before jambonz gives up. The default is 60. */
  timeoutSeconds?: number | undefined;
  amd?: Dial['amd'];
}

/**
 * Runs an outbound call. jambonz asks the application for verbs once the call is answered (feature
 * server, tasks/rest_dial.js).
 */
export async function runOutboundCall(leg: Leg, { hook, envVars, timeoutSeconds, amd }: Options): Promise<Ending> {
  const { line, facts } = leg;
  await line.reportStatus(facts);
  await line.settleStatuses();
  const refusal = line.refusals[facts.toWebhookFields().to];
  if (refusal !== undefined) return endAs(leg, refusal);
  // Without a reason: the reports of a ringing call still say `Trying` (create-call.js:342).
  facts.setStatus('ringing', 180);
  await line.reportStatus(facts);
  const unanswered = await ringTarget(leg, timeoutSeconds || 60).catch((error) => cancelDialling(leg, error));
  if (unanswered) return unanswered;
  await leg.answer();
  if (amd) leg.activities.add(new Amd(amd, leg, leg));
  try {
    const fields = facts.toWebhookFields();
    // Here the labels of an application are null if it has none (tasks/rest_dial.js:86-98).
    const label = fields.application_sid === undefined ? {} : { label: null };
    const { synthesizer, recognizer } = speechDefaults;
    const defaults = { synthesizer: { ...synthesizer, ...label }, recognizer: { ...recognizer, ...label } };
    const payload = { ...fields, env_vars: envVars, defaults };
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
  const { facts } = leg;
  const { to } = facts.toWebhookFields();
  const fits = ['answers', 'isBusy', 'rejects', 'sendsEarlyMedia', 'doesNotAnswer', 'waits'] as const;
  for (let secondsLeft = timeoutSeconds; secondsLeft > 0; ) {
    const act = await leg.awaitAct('call', 'answer', fits, { name: to });
    if (act.does === 'answers') {
      leg.addAct({ kind: 'answer' });
      leg.passTime(3);
      return undefined;
    }
    if (act.does === 'isBusy') return endAs(leg, 486);
    if (act.does === 'rejects') return endAs(leg, act.status);
    if (act.does === 'sendsEarlyMedia') {
      leg.addAct({ kind: 'early-media' });
      facts.setStatus('early-media', 183);
      await leg.line.reportStatus(facts);
      continue;
    }
    const seconds = act.does === 'waits' ? Math.min(act.seconds, secondsLeft) : secondsLeft;
    leg.passTime(seconds);
    secondsLeft -= seconds;
  }
  leg.addNote({ note: 'no-answer', seconds: timeoutSeconds });
  await leg.hangUp('jambonz');
  return leg.ending;
}

/** Ends the call with a SIP status of the target (create-call.js:366-372). */
async function endAs(leg: Leg, sip_status: number): Promise<Ending> {
  const isBusy = sip_status === 486 || sip_status === 603;
  leg.addAct({ kind: isBusy ? 'busy' : 'refuse', sip_status });
  const phase = isBusy ? 'busy' : sip_status === 487 ? 'no-answer' : 'failed';
  await leg.endUnanswered('caller', { phase, sip_status, sip_reason: describeSipStatus(sip_status) });
  return { by: 'caller', status: phase };
}

/**
 * Cancels a ringing call when a REST request replaces its verbs, as jambonz does (feature server,
 * tasks/rest_dial.js `kill`). None of the new verbs is carried out.
 */
async function cancelDialling(leg: Leg, error: unknown): Promise<Ending | undefined> {
  if (!(error instanceof VerbsReplaced || error instanceof CallOver)) throw error;
  if (!leg.ending) leg.addNote({ note: 'ringing-cancelled' });
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
