import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Consequence } from '../../../openapi/contract/call-event.ts';
import type { Leg } from '../line/leg.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
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
  return leg.line.readVerbs(await leg.line.ask(name, verb.actionHook, payload, leg.facts.createB3()));
}

/**
 * Sends the result of a verb to its action hook and returns the verbs of the answer. If the hook
 * fails, adds the failure to the transcript and returns an empty list.
 */
export function trySendResult(leg: Leg, ...args: ArgsAfterLeg<typeof sendResult>): Promise<Verb[]> {
  return tolerateFailure(leg, 'next-verb', () => sendResult(leg, ...args));
}

/**
 * Sends the result of a verb that ends without waiting for the answer of its action hook. Returns
 * the verbs of the answer, or an empty list if the next verbs end the call before the answer arrives.
 */
export async function sendResultLate(leg: Leg, ...args: ArgsAfterLeg<typeof sendResult>): Promise<Verb[]> {
  const isTooLate = endsAtOnce(leg);
  const verbs = await trySendResult(leg, ...args);
  if (!isTooLate || verbs.length === 0) return verbs;
  leg.addNote({ note: 'answer-late' });
  return [];
}

/** Sends a webhook whose answer is ignored. */
export async function sendNotification(
  leg: Leg,
  name: DeliveryName,
  hook: Hook,
  payload: object,
  b3?: string,
): Promise<void> {
  await tolerateFailure(leg, 'none', async () => {
    await leg.line.ask(name, hook, payload, b3);
    return [];
  });
}

/** Treats a failed hook as an answer without verbs, and adds the failure to the transcript. */
export async function tolerateFailure(leg: Leg, consequence: Consequence, ask: () => Promise<Verb[]>): Promise<Verb[]> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, consequence);
    return [];
  }
}

type ArgsAfterLeg<F> = F extends (leg: Leg, ...args: infer Args) => unknown ? Args : never;
