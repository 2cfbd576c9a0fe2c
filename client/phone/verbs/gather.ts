import type { Gather, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { sendResult } from './action.ts';
import { GatherSession } from './gather-session.ts';

/** Runs a gather. If its action hook fails, the call status hook gets a report of the failure. */
export async function gather(verb: Gather, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const heard = await new GatherSession(verb, leg).awaitResult();
  try {
    return await sendResult(leg, verb, 'gatherResult', heard);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, leg.isLastVerb ? 'call-ends' : 'next-verb');
    await leg.line.reportStatus(leg.facts, { error: 'invalid actionHook response', reason: error.message });
    return [];
  }
}
