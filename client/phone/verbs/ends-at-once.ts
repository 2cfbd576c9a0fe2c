import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';

/** The verbs that end before the answer of a hook can arrive, in any call. */
const instantVerbs = new Set<string>(['alert', 'config', 'tag']);

/** Returns whether the verbs after the running one end the call before the answer of a hook can arrive. */
export function endsAtOnce(leg: Leg): boolean {
  const next = leg.remainingVerbs.find((verb) => !isInstant(verb, leg));
  return next === undefined || next.verb === 'leave' || next.verb === (leg.isAnswered ? 'hangup' : 'sip:decline');
}

/** jambonz skips verbs that need an answered call, or one that is not answered. */
function isInstant({ verb }: Verb, { isAnswered, line }: Leg): boolean {
  if (instantVerbs.has(verb)) return true;
  if (!isAnswered) return ['hangup', 'sip:refer', 'sip:request'].includes(verb);
  return ['answer', 'dub', 'sip:decline'].includes(verb) || (verb === 'gather' && line.bargeIn !== undefined);
}
