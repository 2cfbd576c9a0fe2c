import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { trySendResult } from './action.ts';

type AbortReport = [leg: Leg, verb: { id?: string; actionHook?: Hook }, name: DeliveryName, result: () => object];

/**
 * Runs a verb. If a hang-up or a replacement by other verbs cuts the verb short, jambonz still
 * requests its action hook, but ignores the answer.
 */
export async function runReportingAbort<Result>(
  [leg, verb, name, result]: AbortReport,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CallOver || error instanceof VerbsReplaced) await trySendResult(leg, verb, name, result());
    throw error;
  }
}
