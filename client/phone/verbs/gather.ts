import type { Gather, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendGatherResult } from './gather-result.ts';
import { GatherSession } from './gather-session.ts';

/** Runs a gather, unless the background gather of `bargeIn` hears its input already. */
export async function gather(verb: Gather, leg: Leg): Promise<Verb[]> {
  if (!verb.say?.earlyMedia && !verb.play?.earlyMedia) await leg.answer();
  const { line } = leg;
  if (line.bargeIn?.takeOver(verb)) {
    leg.addNote({ note: 'verb-skipped', verb: 'gather', because: 'barge-in' });
    return [];
  }
  line.bargeIn = undefined;
  const result = await new GatherSession(verb, leg).run();
  return result ? sendGatherResult(leg, verb, result) : [];
}
