import type { Redirect, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { isUrlOf, type Requestor } from '../webhooks/requestor.ts';
import { sendResult } from './action.ts';

/** @throws HookFailure if the action hook of the `redirect` verb fails, which ends the call */
export async function redirect(verb: Redirect, leg: Leg): Promise<Verb[]> {
  const { line } = leg;
  const { actionHook: url } = verb;
  if (needsRequestor(url, line.requestor)) line.requestor = line.requestor.createForUrl(url);
  if (verb.statusHook) line.statuses.moveTo(verb.statusHook);
  return sendResult(leg, verb, 'redirectedCall');
}

/**
 * Returns whether jambonz makes a new requestor for a complete URL: over HTTP for another origin,
 * over a WebSocket always. An HTTP session opens the socket of a WebSocket URL when it asks it.
 */
function needsRequestor(url: string, { transport, origin }: Requestor): boolean {
  if (!/^(https?|wss?):/.test(url) || !URL.canParse(url)) return false;
  if (transport === 'websocket') return true;
  return isUrlOf(url, 'http') && new URL(url).origin !== origin;
}
