import type { Gather, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendGatherResult } from './gather-result.ts';
import { GatherSession } from './gather-session.ts';

/** Runs a gather, unless the background gather of `bargeIn` hears its input already. */
export async function gather(verb: Gather, leg: Leg): Promise<Verb[]> {
  if (!verb.say?.earlyMedia && !verb.play?.earlyMedia) await leg.answer();
  const { line } = leg;
  const { keysAhead } = line;
  line.keysAhead = '';
  if (line.bargeIn?.takeOver(verb)) {
    leg.addNote({ note: 'verb-skipped', verb: 'gather', because: 'barge-in' });
    return [];
  }
  line.bargeIn = undefined;
  const session = new GatherSession(verb, leg);
  const result = await session.run(keysAhead);
  const verbs = result ? await sendGatherResult(leg, verb, result) : [];
  keepKeysAhead(session.keysAhead, verbs[0] ?? leg.remainingVerbs[0], leg);
  return verbs;
}

/**
 * Keeps keys for the next gather, which hears them if it begins at once. The application answers
 * faster than people press keys.
 */
function keepKeysAhead(keys: string, next: Verb | undefined, leg: Leg): void {
  const isHeard = next?.verb === 'gather' && (next.input ?? ['digits']).includes('digits');
  if (isHeard && (next.listenDuringPrompt !== false || !(next.say ?? next.play))) leg.line.keysAhead = keys;
  else if (keys) leg.addNote({ note: 'keys-lost', keys });
}
