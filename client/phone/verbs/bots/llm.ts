import type { Llm, Verb } from '../../../../generated/jambonz/verbs.ts';
import type { ActOf } from '../../line/act.ts';
import { CallOver, replaceVerbs, VerbsReplaced } from '../../line/call-over.ts';
import type { Leg } from '../../line/leg.ts';
import { sendNotification } from '../../line/tolerate-failure.ts';
import { fillExample } from '../../webhooks/catalogue.ts';
import type { HookFailure } from '../../webhooks/hook-failure.ts';
import { sendResult, trySendResult } from '../action.ts';
import { speakAndTranscribe } from '../send-transcription.ts';
import { findEnd, isReported } from './llm-events.ts';
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
    replaceVerbs(await sendResult(leg, verb, 'llmResult', normalEnd));
    throw error;
  }
}

/** Runs the conversation. Resolves with its result. */
async function runConversation(verb: AnyLlm, leg: Leg): Promise<object> {
  const vendor = readVendor(verb);
  // The session of Ultravox is created by a request, whose answer is an event
  // (ultravox_s2s.js:172).
  if (vendor === 'ultravox') await reportEvent({ type: 'createCall', joinUrl: ultravoxUrl }, verb, leg);
  for (;;) {
    const tools = verb.toolHook ? (['callsTool'] as const) : [];
    const act = await leg.awaitAct(verb.verb, 'model-end', ['say', 'partyHangsUp', 'waits', 'receives', ...tools]);
    if (act.does === 'say') {
      await speakAndTranscribe(act.text, leg);
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
  const vendor = readVendor(verb);
  if (!(await reportEvent(event, verb, leg)))
    leg.addNote({ note: 'event-not-reported', event: getType(event, vendor), events: verb.events ?? [] });
  return findEnd(vendor, event);
}

/** Sends an event to the event hook. Resolves with false if the verb does not want this event. */
async function reportEvent(event: Record<string, unknown>, verb: AnyLlm, leg: Leg): Promise<boolean> {
  const { eventHook, events } = verb;
  const vendor = readVendor(verb);
  if (!eventHook || !isReported(vendor, events, getType(event, vendor))) return false;
  await sendNotification(leg, vendor === 'agent' ? 'agentEvent' : 'llmEvent', eventHook, event);
  return true;
}

/** Returns the type by which `events` of the verb selects an event. Those of Google have none. */
function getType({ type }: Record<string, unknown>, vendor: string): string {
  return vendor === 'google' ? 'llm_event' : String(type);
}

/** Lets the model call a tool. Resolves with the result if a failure ends the conversation. */
async function askForTool(act: ActOf<'callsTool'>, verb: AnyLlm, leg: Leg): Promise<object | undefined> {
  const { toolHook } = verb;
  if (!toolHook) return undefined;
  const session = createToolSession(verb);
  const { id, failure } = await callTool(act, session, toolHook, leg);
  const event = session.createEvent?.(id, act.tool, act.args);
  if (event) await reportEvent(event, verb, leg);
  return failure && { completion_reason: 'client error calling function', error: describeError(failure) };
}

/** Returns the properties of the error that jambonz sends as `error`. */
function describeError({ status }: HookFailure): object {
  return status === undefined ? {} : { status_code: status };
}
