import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { speechDefaults } from './call-facts.ts';
import { carryOut } from './carry-out.ts';
import { createInvite } from './invite.ts';
import type { Ending, Leg } from './leg.ts';

/**
 * Runs an inbound call. If the call hook fails, jambonz rejects the call with a SIP error and does
 * not request the call status hook.
 */
export async function runInboundCall(
  leg: Leg,
  hook: Exclude<Hook, string>,
  envVars: object | undefined,
): Promise<Ending> {
  try {
    const verbs = await fetchFirstVerbs(leg, hook, envVars);
    await leg.line.reportStatus(leg.facts);
    return await carryOut(verbs, leg);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    const { failure } = error;
    leg.add('jambonz', { kind: 'reject', sip_status: 480, because: 'hook-failed', failure });
    return { by: 'jambonz', status: 'failed', sip_status: 480, failure };
  }
}

async function fetchFirstVerbs(
  { line, facts }: Leg,
  hook: Exclude<Hook, string>,
  env_vars: object | undefined,
): Promise<Verb[]> {
  const sip = hook.method === 'GET' ? {} : { sip: createInvite(facts) };
  const payload = { ...sip, ...facts.toStoredFields(), defaults: speechDefaults, env_vars };
  const answer = await line.ask('newCall', hook, payload, facts.createB3());
  if (!Array.isArray(answer)) throw new HookFailure('not-array', 'malformed jambonz payload: must be array');
  if (answer.length === 0) throw new HookFailure('no-verbs', 'no application provided');
  return line.readVerbs(answer);
}
