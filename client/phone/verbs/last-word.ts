import { CallOver, Replaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { tryAction } from './action.ts';

type Reported = [leg: Leg, verb: { id?: string; actionHook?: Hook }, name: DeliveryName, result: () => object];

/** Runs a verb whose action hook is asked even when it was cut short, by a hang-up or by other verbs. What that answers comes too late. */
export async function withLastWord<Outcome>(
  [leg, verb, name, result]: Reported,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CallOver || error instanceof Replaced) await tryAction(leg, verb, name, result());
    throw error;
  }
}
