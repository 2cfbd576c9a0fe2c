import type { Llm, Verb } from '../../../generated/jambonz/verbs.ts';
import type { ActOf } from '../line/act.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { fillExample } from '../webhooks/catalogue.ts';
import type { HookFailure } from '../webhooks/hook-failure.ts';
import { sendNotification, sendResult, trySendResult } from './action.ts';
import { findEnd, isReported } from './llm-events.ts';
import { speak, transcribeInBackground } from './send-transcription.ts';
import { callTool } from './tool-call.ts';
import { createToolSession, readVendor } from './tool-session.ts';

/** The properties that all verbs for language models share and the phone uses. */
type AnyLlm = Pick<Llm, 'id' | 'actionHook' | 'eventHook' | 'toolHook' | 'events'> &
  Partial<Pick<Llm, 'vendor'>> & { verb: string };

const ultravoxUrl = 'wss://voice.ultravox.ai/calls/5f3e0d5f';

const normalEnd = { completion_reason: 'normal conversation end' };

/**
 * Simulates a conversation with a language model. `Call.callsTool` makes the model call a tool,
 * `Call.receives` sends an event of its vendor, and `Call.partyHangsUp` makes the vendor close the
 * session. Verbs in the answer of the action hook win over those of a REST request (feature server,
 * tasks/llm/llms/openai_s2s.js:144).
 */
export async function llm(verb: AnyLlm, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  try {
    return await sendResult(leg, verb, 'llmResult', await runConversation(verb, leg));
  } catch (error) {
    if (error instanceof CallOver) await trySendResult(leg, verb, 'llmResult', normalEnd);
    if (!(error instanceof VerbsReplaced)) throw error;
    const verbs = await sendResult(leg, verb, 'llmResult', normalEnd);
    throw verbs.length > 0 ? new VerbsReplaced(verbs) : error;
  }
}

/** Runs the conversation. Resolves with its result. */
async function runConversation(verb: AnyLlm, leg: Leg): Promise<object> {
  const vendor = readVendor(verb);
  // The session of Ultravox is created by a request, whose answer is an event (ultravox_s2s.js:172).
  if (vendor === 'ultravox') await reportEvent({ type: 'createCall', joinUrl: ultravoxUrl }, verb, leg);
  for (;;) {
    const tools = verb.toolHook ? (['callsTool'] as const) : [];
    const act = await leg.awaitAct(verb.verb, 'model-end', ['say', 'partyHangsUp', 'waits', 'receives', ...tools]);
    if (act.does === 'say') {
      speak(act.text, leg);
      await transcribeInBackground(act.text, leg);
    }
    if (act.does === 'waits') leg.passTime(act.seconds);
    if (act.does === 'partyHangsUp') {
      leg.add('model', { kind: 'hangup' });
      return vendor === 'agent' ? normalEnd : { completion_reason: 'disconnect from remote end' };
    }
    const end =
      act.does === 'receives'
        ? await receiveEvent(act, verb, leg)
        : act.does === 'callsTool'
          ? await askForTool(act, verb, leg)
          : undefined;
    if (end) return end;
  }
}

/** Reports an event of the vendor. Resolves with the result if the event ends the conversation. */
async function receiveEvent(
  { webhook, fields }: ActOf<'receives'>,
  verb: AnyLlm,
  leg: Leg,
): Promise<object | undefined> {
  const event = fillExample(webhook, fields);
  if (webhook === 'llmResult') return event;
  await reportEvent(event, verb, leg);
  return findEnd(readVendor(verb), event);
}

async function reportEvent(event: Record<string, unknown>, verb: AnyLlm, leg: Leg): Promise<void> {
  const { eventHook, events } = verb;
  if (!eventHook) return;
  const vendor = readVendor(verb);
  if (vendor === 'agent') return sendNotification(leg, 'agentEvent', eventHook, event);
  const type = vendor === 'google' ? 'llm_event' : String(event.type);
  if (isReported(vendor, events, type)) return sendNotification(leg, 'llmEvent', eventHook, event);
  leg.addNote({ note: 'event-not-reported', event: type, events: events ?? [] });
}

/** Lets the model call a tool. Resolves with the result if a failure ends the conversation. */
async function askForTool(act: ActOf<'callsTool'>, verb: AnyLlm, leg: Leg): Promise<object | undefined> {
  const { toolHook } = verb;
  if (!toolHook) return undefined;
  const { id, failure } = await callTool(act, createToolSession(verb), toolHook, leg);
  const event = createToolSession(verb).createEvent?.(id, act.tool, act.args);
  if (event && isReported(readVendor(verb), verb.events, String(event.type ?? 'llm_event')))
    await reportEvent(event, verb, leg);
  return failure && { completion_reason: 'client error calling function', error: describeError(failure) };
}

/** Returns the properties of the error that jambonz sends as `error`. */
function describeError({ status }: HookFailure): object {
  return status === undefined ? {} : { status_code: status };
}
