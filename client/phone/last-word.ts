import { tryAction } from './action.ts';
import { CallOver, Replaced } from './call-over.ts';
import type { DeliveryName } from './check-delivery.ts';
import type { Leg } from './leg.ts';
import type { Hook } from './requestor.ts';

type Reported = [leg: Leg, verb: { id?: string; actionHook?: Hook }, name: DeliveryName, result: () => object];

/** Runs a verb whose action hook is asked even when it was cut short, by a hang-up or by other verbs. What that answers comes too late. */
export async function withLastWord<Outcome>([leg, verb, name, result]: Reported, run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CallOver || error instanceof Replaced) await tryAction(leg, verb, name, result());
    throw error;
  }
}
