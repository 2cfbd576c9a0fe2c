import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Failure } from '../../../openapi/contract/call-event.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { CallOver, VerbsReplaced } from './call-over.ts';
import type { Ending, Leg } from './leg.ts';

/** Carries out the verbs of an application until the call ends. */
export async function carryOut(verbs: readonly Verb[], leg: Leg): Promise<Ending> {
  const failure = await runVerbs(verbs, leg);
  if (leg.ending) return leg.ending;
  if (!leg.isAnswered) {
    const because = failure ? 'hook-failed' : 'not-answered';
    leg.add('jambonz', { kind: 'reject', sip_status: 603, because });
    return { by: 'jambonz', status: 'failed', sip_status: 603, because, ...(failure && { failure }) };
  }
  leg.add('jambonz', { kind: 'hangup', because: failure ? 'failure' : 'no-verb-left' });
  await leg.hangUp('jambonz');
  return { by: 'jambonz', status: 'completed', ...(failure && { failure }) };
}

/**
 * Runs the verbs. Returns the failure that stopped the verbs, or undefined if all
 * verbs have been carried out or the call has ended.
 */
async function runVerbs(verbs: readonly Verb[], leg: Leg): Promise<Failure | undefined> {
  try {
    await leg.run(verbs);
    await awaitCommands(leg);
    return undefined;
  } catch (error) {
    if (error instanceof VerbsReplaced) return runVerbs(error.verbs, leg);
    if (error instanceof CallOver) return undefined;
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'call-ends');
    return error.failure;
  }
}

/**
 * Waits until the application sends verbs by a command, or the caller hangs up. Over a WebSocket
 * jambonz does not end the call when no verb is left (feature server, session/call-session.js
 * `_awaitCommandsOrHangup`).
 */
async function awaitCommands(leg: Leg): Promise<void> {
  while (leg.line.requestor.takesCommands && !leg.ending)
    leg.passTime((await leg.awaitAct('call', 'command', ['waits'])).seconds);
}
