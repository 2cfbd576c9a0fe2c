import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { sendResult } from './action.ts';

/**
 * Sends the result of a gather and returns the verbs of the answer. If the hook fails, the call
 * status hook gets a report of the failure.
 */
export async function sendGatherResult(
  leg: Leg,
  verb: { id?: string; actionHook?: Hook },
  result: object,
): Promise<Verb[]> {
  try {
    return await sendResult(leg, verb, 'gatherResult', result);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, leg.isLastVerb ? 'call-ends' : 'next-verb');
    const about = { error: 'invalid actionHook response', reason: error.message };
    // Unlike other reports, this one has no tracing context (feature server, tasks/gather.js:1442).
    await leg.line.statuses.report({ ...leg.facts.toWebhookFields(), ...about });
    return [];
  }
}
