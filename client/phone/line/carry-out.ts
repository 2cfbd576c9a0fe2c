import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { CallOver, VerbsReplaced } from './call-over.ts';
import type { Ending, Leg } from './leg.ts';

/** Carries out the verbs of an application until the call ends. */
export async function carryOut(verbs: readonly Verb[], leg: Leg): Promise<Ending> {
  const why = await runVerbs(verbs, leg);
  if (leg.ending) return leg.ending;
  const { transcript } = leg.line;
  if (!leg.isAnswered) {
    const rejected = `SIP 603, the caller hears nothing: ${why ?? 'no verb has answered the call'}`;
    transcript.add({ who: 'jambonz', does: 'rejects the call with', what: rejected });
    return { by: 'jambonz', status: 'failed', why: rejected };
  }
  transcript.add({
    who: 'jambonz',
    does: 'hangs up',
    what: why === undefined ? 'because no verb is left' : 'because of this failure',
  });
  await leg.hangUp('jambonz');
  return { by: 'jambonz', status: 'completed', ...(why !== undefined && { why }) };
}

/**
 * Runs the verbs. Returns the message of the failure that stopped the verbs, or undefined if all
 * verbs have been carried out or the call has ended.
 */
async function runVerbs(verbs: readonly Verb[], leg: Leg): Promise<string | undefined> {
  try {
    await leg.run(verbs);
    return undefined;
  } catch (error) {
    if (error instanceof VerbsReplaced) return runVerbs(error.verbs, leg);
    if (error instanceof CallOver) return undefined;
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'the call ends');
    return error.message;
  }
}
