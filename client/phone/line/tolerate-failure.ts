import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Consequence } from '../../../openapi/contract/call-event.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Leg } from './leg.ts';
import type { Line } from './line.ts';

/**
 * Adds the failure of a hook to the transcript, and the call goes on. Resolves with undefined after
 * a failure.
 */
export async function tolerateFailure<Result>(
  leg: Leg,
  consequence: Consequence,
  ask: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, consequence);
    return undefined;
  }
}

/** Sends a webhook whose answer is ignored. */
export async function sendNotification(leg: Leg, ...request: Parameters<Line['ask']>): Promise<void> {
  await tolerateFailure(leg, 'none', () => leg.line.ask(...request));
}

/**
 * Sends a webhook about something beside the running verb. Returns the verbs of the answer, or an
 * empty list if the hook fails (feature server, tasks/task.js `performHook`).
 */
export async function tryFetchVerbs(leg: Leg, ...request: Parameters<Line['ask']>): Promise<Verb[]> {
  return (await tolerateFailure(leg, 'none', () => leg.line.fetchVerbs(...request))) ?? [];
}
