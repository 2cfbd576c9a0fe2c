import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from '../line/tolerate-failure.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { endsAtOnce } from './ends-at-once.ts';

/**
 * Sends the result of a verb to its action hook and returns the verbs of the answer. If the answer
 * has no verbs, the call continues with the verbs after this verb.
 * @throws HookFailure if the hook fails or a verb in the answer is invalid
 */
export async function sendResult(
  leg: Leg,
  verb: { id?: string; actionHook?: Hook },
  name: DeliveryName,
  result: object = {},
): Promise<Verb[]> {
  if (verb.actionHook === undefined) return [];
  leg.line.countChainedVerb();
  const payload = { ...leg.facts.toWebhookFields(), ...result, verb_id: verb.id };
  return leg.line.fetchVerbs(name, verb.actionHook, payload, leg.facts.createB3());
}

/**
 * Sends the result of a verb to its action hook and returns the verbs of the answer. If the hook
 * fails, adds the failure to the transcript and returns an empty list.
 */
export async function trySendResult(leg: Leg, ...args: ArgsAfterLeg<typeof sendResult>): Promise<Verb[]> {
  return (await tolerateFailure(leg, 'next-verb', () => sendResult(leg, ...args))) ?? [];
}

/**
 * Sends the result of a verb that ends without waiting for the answer of its action hook. Returns
 * the verbs of the answer, or an empty list if the next verbs end the call before the answer
 * arrives.
 */
export async function sendResultLate(leg: Leg, ...args: ArgsAfterLeg<typeof sendResult>): Promise<Verb[]> {
  const isTooLate = endsAtOnce(leg);
  const verbs = await trySendResult(leg, ...args);
  if (!isTooLate || verbs.length === 0) return verbs;
  leg.addNote({ note: 'answer-late' });
  return [];
}

type ArgsAfterLeg<F> = F extends (leg: Leg, ...args: infer Args) => unknown ? Args : never;
