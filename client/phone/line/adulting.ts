import { HookFailure } from '../webhooks/hook-failure.ts';
import type { CallFacts } from './call-facts.ts';
import type { Leg } from './leg.ts';

/**
 * Reports that a dialled leg has become a call of its own, because a `referHook` or a
 * `child_call_hook` has given it verbs. The path is always `/adulting`. Its answer is ignored, and
 * a failure is no mistake: few servers have the path (feature server, utils/place-outdial.js:491).
 */
export async function reportAdulting({ line, facts }: Leg, parent: CallFacts): Promise<void> {
  const payload = { ...facts.toWebhookFields(), parent_call_info: parent.toWebhookFields() };
  try {
    await line.ask('adulting', '/adulting', payload);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
  }
}
