import type { Rasa, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Actor } from '../../../openapi/contract/call-event.ts';
import { estimateSpeechSeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from '../line/tolerate-failure.ts';
import { fillExample } from '../webhooks/catalogue.ts';
import { deliver } from '../webhooks/deliver.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { trySendResult } from './action.ts';
import { BotRedirected, sendBotEvent, talkToBot } from './bot.ts';
import { speakAndTranscribe } from './send-transcription.ts';

/** The seconds of silence after which the conversation ends. */
const timeoutSeconds = 10;

/**
 * Simulates a conversation with a Rasa bot: each utterance of the caller is posted to `url`, and the
 * texts of the answer are spoken (feature server, tasks/rasa.js). An answer without text leaves the
 * caller in a silence that only a hang-up or a REST request ends.
 */
export async function rasa(verb: Rasa, leg: Leg): Promise<Verb[]> {
  let isListening = true;
  let silentSeconds = 0;
  const answer = (text: string, who: Actor = 'model') => {
    leg.addAudio({ kind: 'say', text }, who);
    leg.passTime(estimateSpeechSeconds(text));
    isListening = true;
  };

  const hear = async (text: string): Promise<string | undefined> => {
    await speakAndTranscribe(text, leg);
    if (!isListening) return undefined;
    isListening = false;
    silentSeconds = 0;
    // jambonz sends both requests at once, of which Rasa's usually arrives first. It also reports the
    // answer of Rasa if verbs have ended the conversation (tasks/rasa.js:96-151).
    const messages = await askRasa(verb, leg, text);
    const redirected = await sendBotEvent(verb, leg, { event: 'userMessage', message: text }).catch(keepRedirect);
    const spoken = joinTexts(messages);
    if (spoken && !redirected) answer(spoken);
    const again = spoken
      ? await sendBotEvent(verb, leg, { event: 'botMessage', message: messages }).catch(keepRedirect)
      : undefined;
    if (redirected && again) await trySendResult(leg, verb, 'rasaResult', { rasa_result: 'redirect' });
    if (redirected || again) throw again ?? redirected;
    return messages === undefined ? 'webhookError' : undefined;
  };

  const staySilent = async (seconds: number): Promise<string | undefined> => {
    leg.passTime(seconds);
    silentSeconds += seconds;
    return isListening && silentSeconds >= timeoutSeconds ? 'timeout' : undefined;
  };

  await leg.answer();
  if (verb.prompt) answer(verb.prompt, 'application');
  return talkToBot(verb, leg, ['say', 'staysSilent', 'waits', 'receives'], async (act) => {
    switch (act.does) {
      case 'say':
        return hear(act.text);
      case 'waits':
        return staySilent(act.seconds);
      case 'staysSilent':
        leg.addAct({ kind: 'silence', seconds: timeoutSeconds });
        return staySilent(timeoutSeconds);
      case 'receives': {
        const { message, rasa_result, ...event } = fillExample(act.webhook, act.fields);
        if (act.webhook === 'rasaMessage') return hear(String(message));
        if (act.webhook === 'rasaResult') return String(rasa_result);
        await sendBotEvent(verb, leg, { ...event, message });
        return undefined;
      }
    }
  });
}

/**
 * Posts the words of the caller to Rasa, without credentials and signature. Resolves with undefined
 * if the request fails or the answer is not JSON.
 */
async function askRasa({ url }: Rasa, leg: Leg, message: string): Promise<unknown> {
  const { line, facts } = leg;
  const requestor = line.requestor.createForUrl(url, { unsigned: true });
  const post = async () => {
    const payload = { sender: facts.call_sid, message };
    const answer = await deliver(line.transcript, requestor, { name: 'rasaMessage', hook: url, payload });
    if (answer === '') throw new HookFailure('not-json', 'the answer of Rasa is not JSON');
    return answer;
  };
  return tolerateFailure(leg, 'conversation-ends', post).finally(() => requestor.close());
}

function keepRedirect(error: unknown): BotRedirected {
  if (error instanceof BotRedirected) return error;
  throw error;
}

/** Joins the texts of Rasa's messages as jambonz does: a message without text drops those before. */
function joinTexts(messages: unknown): string {
  if (!Array.isArray(messages)) return '';
  return messages.reduce((before: string, { text }) => (text ? `${before} ${text}` : ''), '').trim();
}
