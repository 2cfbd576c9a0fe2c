import type { Config, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { trySendResult } from './action.ts';
import { GatherSession } from './gather-session.ts';
import type { Prompt } from './prompt.ts';

/** A timeout so short that a gather with a silent caller ends as soon as the prompt has ended. */
const timeoutSeconds = Number.EPSILON;

/**
 * Plays a prompt that speech or keys may interrupt, according to the `bargeIn` settings of a
 * `config` verb. Resolves with the verbs that the action hook returns after an interruption, or
 * with an empty list if nothing interrupts the prompt.
 */
export async function playInterruptiblePrompt(
  prompt: Prompt,
  bargeIn: NonNullable<Config['bargeIn']>,
  leg: Leg,
): Promise<Verb[]> {
  const { enable: _, sticky, input = ['speech'], ...options } = bargeIn;
  const heard = await new GatherSession(
    { verb: 'gather', ...options, ...prompt, input, bargein: true, timeout: timeoutSeconds },
    leg,
  ).awaitResult();
  if (heard.reason === 'timeout') return [];
  if (!sticky) leg.line.bargeIn = undefined;
  return trySendResult(leg, bargeIn, 'gatherResult', heard);
}
