import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification } from '../line/tolerate-failure.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { sendResult } from './action.ts';

/**
 * Sends the result of a gather and returns the verbs of the answer. If the hook fails, the call
 * status hook gets a report of the failure, and a WebSocket also the message `jambonz:error`.
 */
export async function sendGatherResult(
  leg: Leg,
  verb: { id?: string; actionHook?: Hook },
  result: object,
): Promise<Verb[]> {
  try {
    return await sendResult(leg, verb, 'gatherResult', result);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    const { requestor, hooks, statuses } = leg.line;
    leg.addFailure(error, leg.isLastVerb && !requestor.takesCommands ? 'call-ends' : 'next-verb');
    const isSocket = requestor.transport === 'websocket';
    // The failures of a socket are texts without `message` (lib/utils/ws-requestor.js:244, 336).
    const isText = isSocket && (error.failure.cause === 'timeout' || error.failure.cause === 'closed');
    const details = isText ? undefined : error.message;
    const msg = 'invalid actionHook response';
    if (isSocket)
      await sendNotification(leg, 'errorReport', hooks.errorReport ?? '', {
        msg,
        details,
        id: verb.id,
        verb: 'gather',
      });
    const about = { error: msg, reason: details };
    // Unlike other reports, this one has no tracing context (feature server, tasks/gather.js:1442).
    await statuses.report({ ...leg.facts.toWebhookFields(), ...about });
    return [];
  }
}
