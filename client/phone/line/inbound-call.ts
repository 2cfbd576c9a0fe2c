import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { requireArray } from '../webhooks/read-verbs.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { platformFacts, speechDefaults } from './call-facts.ts';
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
    await leg.line.requestor.close({ isFailed: true });
    // middleware.js:484
    leg.add('jambonz', { kind: 'alert', alert_type: 'invalid-app-payload', message: failure.message });
    leg.add('jambonz', { kind: 'reject', sip_status: 480, because: 'hook-failed', failure });
    return { by: 'jambonz', status: 'failed', sip_status: 480, because: 'hook-failed', failure };
  }
}

async function fetchFirstVerbs(
  { line, facts }: Leg,
  hook: Exclude<Hook, string>,
  env_vars: object | undefined,
): Promise<Verb[]> {
  // middleware.js:447 compares the method exactly: a hook with the method `post` gets no SIP
  // message.
  const sip = hook.method === 'POST' ? { sip: createInvite(facts) } : {};
  const { service_provider_sid } = platformFacts;
  const payload = { ...sip, ...facts.toStoredFields(), service_provider_sid, defaults: speechDefaults, env_vars };
  const answer = await line.ask('newCall', hook, payload, facts.createSessionB3());
  requireArray(answer);
  if (answer.length === 0) throw new HookFailure('no-verbs', 'no application provided');
  return line.readVerbs(answer);
}
