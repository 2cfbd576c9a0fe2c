import { Call } from './call.ts';
import { CallOver } from './call-over.ts';
import { HookFailure } from './hook-failure.ts';
import { invite } from './invite.ts';
import type { Ending, Leg } from './leg.ts';

interface CallHook {
  url: string;
  method: 'GET' | 'POST';
  envVars: object | undefined;
}

/** Nothing is set up for speech. */
const defaults = { synthesizer: { vendor: null, language: null, voice: null }, recognizer: { vendor: null, language: null } };

/** Begins a call. It goes on by itself whenever somebody has acted. */
export async function runCall(leg: Leg, hook: CallHook): Promise<Call> {
  const { line } = leg;
  let ended: Ending | undefined;
  const call = new Call(leg, () => ended);
  const settled = line.turns.settled();
  fromBeginToEnd(leg, hook)
    .then(async (ending) => {
      await line.statuses.finish(line.transcript);
      ended = ending;
      line.turns.end();
    })
    .catch((mistake) => line.turns.end(mistake));
  await settled;
  return call;
}

async function fromBeginToEnd(leg: Leg, hook: CallHook): Promise<Ending> {
  const verbs = await firstVerbs(leg, hook).catch((error) => {
    if (!(error instanceof HookFailure)) throw error;
    return error;
  });
  if (verbs instanceof HookFailure) {
    const why = `SIP 480, the caller hears nothing: ${verbs.message}`;
    leg.line.transcript.add({ who: 'jambonz', does: 'rejects the call with', what: why, wrong: true });
    return { by: 'jambonz', status: 'failed', why };
  }
  await leg.line.report(leg.facts);
  return carryOut(verbs, leg);
}

async function firstVerbs(leg: Leg, { url, method, envVars }: CallHook) {
  const { line, facts } = leg;
  const sip = method === 'POST' ? { sip: invite(facts) } : {};
  const path = url.slice(line.requestor.origin.length) || '/';
  const payload = { ...sip, ...facts.kept(), defaults, env_vars: envVars };
  const answer = await line.ask('newCall', { url: path.split('#')[0] === '' ? `/${path}` : path, method }, payload, facts.b3());
  if (!Array.isArray(answer)) throw new HookFailure('malformed jambonz payload: must be array');
  if (answer.length === 0) throw new HookFailure('no application provided');
  return line.verbsIn(answer);
}

async function carryOut(verbs: Awaited<ReturnType<typeof firstVerbs>>, leg: Leg): Promise<Ending> {
  let why: string | undefined;
  try {
    await leg.run(verbs);
  } catch (error) {
    if (error instanceof HookFailure) {
      leg.fails(error, 'the call ends');
      why = error.message;
    } else if (!(error instanceof CallOver)) throw error;
  }
  if (leg.ending) return leg.ending;
  if (!leg.isAnswered) {
    leg.line.transcript.add({ who: 'jambonz', does: 'rejects the call with', what: 'SIP 603, for no verb has answered it' });
    return { by: 'jambonz', status: 'failed', why: why ?? 'SIP 603, the caller hears nothing: no verb has answered the call' };
  }
  leg.line.transcript.add({ who: 'jambonz', does: 'hangs up', what: why ? 'after that mistake' : 'for no verb is left' });
  await leg.hangUp('jambonz');
  return { by: 'jambonz', status: 'completed', ...(why !== undefined && { why }) };
}
