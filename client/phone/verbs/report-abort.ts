import { CallOver, replaceVerbs, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { trySendResult } from './action.ts';

type AbortReport = [leg: Leg, verb: { id?: string; actionHook?: Hook }, name: DeliveryName, result: () => object];

/**
 * The action hooks whose answer replaces the verbs of a REST request, because these verbs do not
 * ask why they end (feature server, tasks/conference.js:110, tasks/listen.js:94).
 */
const overridingHooks: DeliveryName[] = ['conferenceResult', 'dequeueResult', 'listenResult', 'playResult'];

/**
 * Runs a verb. If a hang-up or a replacement by other verbs cuts the verb short, jambonz still
 * requests its action hook. The answer counts if a REST request has ended just this verb, or if the
 * hook is one of `overridingHooks`.
 */
export async function runReportingAbort<Result>(
  [leg, verb, name, result]: AbortReport,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof CallOver || error instanceof VerbsReplaced)) throw error;
    const verbs = await trySendResult(leg, verb, name, result());
    if (error instanceof VerbsReplaced && (error.isNext || overridingHooks.includes(name))) replaceVerbs(verbs);
    throw error;
  }
}
