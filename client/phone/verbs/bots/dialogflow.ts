import type { Dialogflow, Verb } from '../../../../generated/jambonz/verbs.ts';
import { readProperty } from '../../../../openapi/contract/schema-walk.ts';
import type { Leg } from '../../line/leg.ts';
import { tolerateFailure } from '../../line/tolerate-failure.ts';
import { fillExample } from '../../webhooks/catalogue.ts';
import { HookFailure } from '../../webhooks/hook-failure.ts';
import { speakAndTranscribe } from '../send-transcription.ts';
import { sendBotEvent, talkToBot } from './bot.ts';
import { speakForBot } from './speak-for-bot.ts';

/** The events that jambonz reports if the verb names none. */
const defaultEvents = ['intent', 'transcription', 'dtmf', 'start-play', 'stop-play', 'no-input'];

/**
 * Simulates a conversation with a Dialogflow agent (feature server, tasks/dialogflow/index.js).
 * `Call.receives` plays the agent: it sends the intents of Dialogflow, whose texts are spoken if
 * the verb has `tts`. The agent ends the conversation by an intent with `end_interaction`, or by
 * `Call.partyHangsUp`.
 */
export async function dialogflow(verb: Dialogflow, leg: Leg): Promise<Verb[]> {
  const { events = defaultEvents, noInputTimeout: noInputSeconds = 20 } = verb;
  const report = async (event: Record<string, unknown>): Promise<void> => {
    if (events.includes(getSubscription(event))) await sendBotEvent(verb, leg, event);
    else leg.addNote({ note: 'event-not-reported', event: getSubscription(event), events });
  };

  /** The seconds until `no-input`, which count from the end of the agent's words. */
  let secondsLeft = Number.POSITIVE_INFINITY;
  const passTime = async (seconds: number): Promise<undefined> => {
    leg.passTime(seconds);
    secondsLeft -= seconds;
    if (secondsLeft > 0) return;
    secondsLeft = Number.POSITIVE_INFINITY;
    await report({ event: 'no-input' });
  };

  return talkToBot(verb, leg, ['say', 'staysSilent', 'waits', 'partyHangsUp', 'receives'], async (act) => {
    switch (act.does) {
      case 'say':
        await speakAndTranscribe(act.text, leg);
        await report({ event: 'transcription', data: recognize(act.text, act.confidence) });
        return undefined;
      case 'staysSilent':
        secondsLeft = Math.min(secondsLeft, noInputSeconds);
        leg.addAct({ kind: 'silence', seconds: secondsLeft });
        return passTime(secondsLeft);
      case 'waits':
        return passTime(act.seconds);
      case 'partyHangsUp':
        leg.add('model', { kind: 'hangup' });
        return 'completed';
      case 'receives': {
        const fields = fillExample(act.webhook, act.fields);
        if (act.webhook === 'dialogflowResult') return String(fields.dialogflow_result);
        if (act.webhook === 'dialogflowToolRequest') {
          await callTool(verb, leg, fields);
          return undefined;
        }
        await report(fields);
        if (fields.event !== 'intent') return undefined;
        const { text, isEnd } = readIntent(fields.data);
        secondsLeft = Number.POSITIVE_INFINITY;
        if (await speakForBot(verb, leg, text, events)) secondsLeft = noInputSeconds;
        return isEnd ? 'completed' : undefined;
      }
    }
  });
}

/** Returns the name by which `events` of the verb selects an event. */
function getSubscription({ event, data }: Record<string, unknown>): string {
  const isInterim = readProperty(readProperty(data, 'recognition_result'), 'is_final') === false;
  return event === 'transcription' && isInterim ? 'interim-transcription' : String(event);
}

function recognize(transcript: string, confidence = 0.9) {
  return { recognition_result: { message_type: 'TRANSCRIPT', transcript, is_final: true, confidence } };
}

/** Reads the text to speak, and whether the conversation ends, from an intent of either edition. */
function readIntent(data: unknown): { text: string | undefined; isEnd: boolean } {
  const cx = readProperty(data, 'detect_intent_response');
  const result = readProperty(cx ?? data, 'query_result');
  if (cx === undefined) {
    const text = readProperty(result, 'fulfillment_text');
    return {
      text: typeof text === 'string' ? text : undefined,
      isEnd: readProperty(readProperty(result, 'intent'), 'end_interaction') === true,
    };
  }
  const given = readProperty(result, 'response_messages');
  const messages: unknown[] = Array.isArray(given) ? given : [];
  const texts = messages.map((message) => readProperty(readProperty(message, 'text'), 'text'));
  const text = texts.find((each) => Array.isArray(each) && each.length > 0) as string[] | undefined;
  return {
    text: text?.join('\n'),
    isEnd: messages.some((message) => Object.keys(readProperty(message, 'end_interaction') ?? {}).length > 0),
  };
}

/** Asks the tool hook for the result of a tool that the agent calls. */
async function callTool({ toolHook }: Dialogflow, leg: Leg, fields: Record<string, unknown>): Promise<void> {
  const tool = String(fields.display_name ?? fields.action ?? fields.tool);
  leg.add('model', { kind: 'tool-call', tool, args: fields.args ?? fields.input_parameters });
  await tolerateFailure(leg, 'model-waits', async () => {
    const result = await leg.line.ask('dialogflowToolRequest', toolHook ?? '', fields);
    leg.add('application', { kind: 'tool-result', tool, result });
    if (readProperty(result, 'outputParameters') === undefined && readProperty(result, 'error') === undefined)
      throw new HookFailure('tool-result', `${JSON.stringify(result)} has neither outputParameters nor error`);
  });
}
