import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { CallFacts } from './call-facts.ts';
import { carryOut } from './carry-out.ts';
import type { Ending, Leg } from './leg.ts';

/**
 * Runs a dialled leg that has become a call of its own, with the verbs that a `referHook` or a
 * `child_call_hook` has returned. The server learns of it at the path `/adulting`, whose answer is
 * ignored, as is its absence (feature server, utils/place-outdial.js:491).
 */
export async function runAdultedCall(leg: Leg, verbs: readonly Verb[], parent: CallFacts): Promise<Ending> {
  const { line, facts } = leg;
  try {
    const payload = { ...facts.toWebhookFields(), parent_call_info: parent.toWebhookFields() };
    await line.ask('adulting', '/adulting', payload);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
  }
  return carryOut(verbs, leg);
}
