import { CallOver, Replaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { tryAction } from './action.ts';

type Reported = [leg: Leg, verb: { id?: string; actionHook?: Hook }, name: DeliveryName, result: () => object];

/**
 * Runs a verb whose action hook is asked even if a hang-up or other verbs cut the verb short. The
 * answer then comes too late.
 */
export async function withLastWord<Result>(
  [leg, verb, name, result]: Reported,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CallOver || error instanceof Replaced) await tryAction(leg, verb, name, result());
    throw error;
  }
}
