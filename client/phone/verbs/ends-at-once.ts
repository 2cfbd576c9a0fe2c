import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';

/** The verbs that end before the answer of a hook can arrive, in any call. */
const instantVerbs = new Set<string>(['alert', 'config', 'tag']);

/**
 * Returns whether `verbs`, by default those after the running one, end the call before a hook can
 * answer.
 */
export function endsAtOnce(leg: Leg, verbs = leg.remainingVerbs): boolean {
  const next = findNextVerb(leg, verbs);
  // Over a WebSocket the call goes on when no verb is left.
  if (next === undefined) return !leg.line.requestor.takesCommands;
  return next.verb === 'leave' || next.verb === (leg.isAnswered ? 'hangup' : 'sip:decline');
}

/**
 * Returns the first of `verbs`, by default those after the running one, that takes time or ends the
 * call.
 */
export function findNextVerb(leg: Leg, verbs = leg.remainingVerbs): Verb | undefined {
  return verbs.find((verb) => !isInstant(verb, leg));
}

/** jambonz skips verbs that need an answered call, or one that is not answered. */
function isInstant({ verb }: Verb, { isAnswered, line }: Leg): boolean {
  if (instantVerbs.has(verb)) return true;
  if (!isAnswered) return ['hangup', 'sip:refer', 'sip:request'].includes(verb);
  return ['answer', 'dub', 'sip:decline'].includes(verb) || (verb === 'gather' && line.bargeIn !== undefined);
}
