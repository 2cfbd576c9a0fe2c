import type { Gather, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { action } from './action.ts';
import { Listening } from './listening.ts';

/** A failed action hook of a gather is also reported to the call status hook. */
export async function gather(verb: Gather, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const heard = await new Listening(verb, leg).result();
  try {
    return await action(leg, verb, 'gatherResult', heard);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.fails(error, leg.isLastVerb ? 'the call ends' : 'the call goes on with the verbs after the gather');
    await leg.line.report(leg.facts, { error: 'invalid actionHook response', reason: error.message });
    return [];
  }
}
