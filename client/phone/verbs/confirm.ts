import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Party } from './ring.ts';

/**
 * The verbs that action hooks may return while a party is asked to confirm the call. jambonz drops
 * all other verbs from their answers.
 */
const retainedVerbs: Verb['verb'][] = ['config', 'gather', 'say', 'tag'];

/**
 * Requests the confirm hook after a party has answered, and carries out the verbs of the answer
 * before the party is connected to the caller. Resolves with whether the party is still on the line
 * afterwards.
 */
export async function askConfirmHook({ target, leg: party }: Party, verb: Dial, caller: Leg): Promise<boolean> {
  const hook = target.confirmHook ?? verb.confirmHook;
  if (!hook) return true;
  try {
    const answer = await party.line.ask('dialConfirm', hook, party.facts.toWebhookFields());
    if (answer !== '' && !Array.isArray(answer))
      throw new HookFailure('not-array', 'malformed jambonz payload: must be array');
    await party.run(party.line.readVerbs(answer), (_, next) => next.filter(({ verb }) => retainedVerbs.includes(verb)));
    return party.ending === undefined;
  } catch (error) {
    if (error instanceof CallOver && caller.ending === undefined) return false;
    if (!(error instanceof HookFailure)) throw error;
    party.addFailure(error, 'party-dropped');
    return false;
  }
}
