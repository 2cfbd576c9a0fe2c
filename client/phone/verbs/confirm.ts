import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { requireArray } from '../webhooks/read-verbs.ts';
import type { Party } from './ring.ts';

/**
 * The verbs that action hooks may return while a party is asked to confirm the call. jambonz drops
 * all other verbs from their answers (feature server, constants.json `AllowedConfirmSessionVerbs`).
 */
const retainedVerbs: Verb['verb'][] = ['config', 'gather', 'say', 'tag'];

/**
 * Requests the confirm hook after a party has answered, and carries out the verbs of the answer
 * before the party is connected to the caller. Resolves with whether the party is still on the line
 * afterwards. If not, jambonz reports its end only if the party has hung up itself
 * (utils/place-outdial.js `_executeApp`).
 */
export async function askConfirmHook({ target, leg: party }: Party, verb: Dial, caller: Leg): Promise<boolean> {
  const hook = target.confirmHook ?? verb.confirmHook;
  if (!hook) return true;
  party.isConfirming = true;
  try {
    const answer = await party.line.ask('dialConfirm', hook, party.facts.toWebhookFields());
    if (!answer) return true;
    requireArray(answer);
    const verbs = party.line.readVerbs(answer);
    if (verbs.some(({ verb }) => verb === 'sip:decline'))
      throw new HookFailure('invalid-verbs', 'unsupported verb in dial url');
    await party.run(verbs, retainVerbs);
    return party.ending === undefined;
  } catch (error) {
    if (error instanceof CallOver && caller.ending === undefined) return false;
    if (!(error instanceof HookFailure)) throw error;
    party.addFailure(error, 'party-dropped');
    await party.hangUp('jambonz');
    return false;
  } finally {
    party.isConfirming = false;
  }
}

/** If jambonz retains none of the new verbs, the verbs behind the running one stay. */
function retainVerbs(left: Verb[], next: Verb[]): Verb[] {
  const retained = next.filter(({ verb }) => retainedVerbs.includes(verb));
  return retained.length > 0 ? retained : left;
}
