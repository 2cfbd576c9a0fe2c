import type { Redirect, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendResult } from './action.ts';

/** @throws HookFailure if the action hook of the `redirect` verb fails, which ends the call */
export async function redirect(verb: Redirect, leg: Leg): Promise<Verb[]> {
  const { line } = leg;
  const { actionHook: url } = verb;
  if (/^https?:/.test(url) && URL.canParse(url) && new URL(url).origin !== line.requestor.origin)
    line.requestor = line.requestor.createForUrl(url);
  if (verb.statusHook) line.statuses.moveTo(verb.statusHook);
  return sendResult(leg, verb, 'redirectedCall');
}
