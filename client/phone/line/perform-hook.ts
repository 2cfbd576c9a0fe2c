import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import type { Leg } from './leg.ts';

/**
 * Requests a hook that reports something beside the running verb, with the data of the call and
 * `fields`. Returns the verbs of the answer, which replace the verbs of the call, or an empty list
 * if the hook fails (feature server, tasks/task.js `performHook`).
 */
export async function performHook(
  leg: Leg,
  name: DeliveryName,
  hook: Hook,
  fields: object,
  b3: string | null = leg.facts.createB3(),
): Promise<Verb[]> {
  try {
    return leg.line.readVerbs(
      await leg.line.ask(name, hook, { ...leg.facts.toWebhookFields(), ...fields }, b3 ?? undefined),
    );
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'none');
    return [];
  }
}
