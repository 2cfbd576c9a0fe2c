import type { Rasa, Verb } from '../../../../generated/jambonz/verbs.ts';
import type { Leg } from '../../line/leg.ts';
import { tolerateFailure } from '../../line/tolerate-failure.ts';
import { fillExample } from '../../webhooks/catalogue.ts';
import { deliver } from '../../webhooks/deliver.ts';
import { HookFailure } from '../../webhooks/hook-failure.ts';
import { trySendResult } from '../action.ts';
import { speakAndTranscribe } from '../send-transcription.ts';
import { keepRedirect, sendBotEvent, talkToBot } from './bot.ts';
import { speakText } from './speak-for-bot.ts';

/** The seconds of silence after which the conversation ends. */
const timeoutSeconds = 10;

/**
 * Simulates a conversation with a Rasa bot: each utterance of the caller is posted to `url`, and
 * the texts of the answer are spoken (feature server, tasks/rasa.js). An answer without text leaves
 * the caller in a silence that only a hang-up or a REST request ends.
 */
export async function rasa(verb: Rasa, leg: Leg): Promise<Verb[]> {
  let isListening = true;
  let silentSeconds = 0;

  const hear = async (text: string): Promise<string | undefined> => {
    await speakAndTranscribe(text, leg);
    if (!isListening) return undefined;
    silentSeconds = 0;
    const messages = await askRasa(verb, leg, text);
    isListening = await speakAnswer(verb, leg, { text, messages });
    return messages === undefined ? 'webhookError' : undefined;
  };

  const staySilent = async (seconds: number): Promise<string | undefined> => {
    leg.passTime(seconds);
    silentSeconds += seconds;
    return isListening && silentSeconds >= timeoutSeconds ? 'timeout' : undefined;
  };

  await leg.answer();
  if (verb.prompt) speakText(verb.prompt, leg, 'application');
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
 * Reports the words of the caller and the answer of Rasa, and speaks the answer. jambonz sends both
 * requests at once, of which Rasa's usually arrives first. It also reports the answer of Rasa if
 * verbs have ended the conversation (tasks/rasa.js:96-151). Resolves with whether there was a text.
 * @throws BotRedirected if an answer of the event hook has verbs
 */
async function speakAnswer(
  verb: Rasa,
  leg: Leg,
  { text: message, messages }: { text: string; messages: unknown },
): Promise<boolean> {
  const redirected = await sendBotEvent(verb, leg, { event: 'userMessage', message }).catch(keepRedirect);
  const text = joinTexts(messages);
  if (text && !redirected) speakText(text, leg);
  const again = text
    ? await sendBotEvent(verb, leg, { event: 'botMessage', message: messages }).catch(keepRedirect)
    : undefined;
  if (redirected && again) await trySendResult(leg, verb, 'rasaResult', { rasa_result: 'redirect' });
  if (redirected || again) throw again ?? redirected;
  return text !== '';
}

/**
 * Posts the words of the caller to Rasa, without credentials and signature. Resolves with undefined
 * if the request fails or the answer is not JSON.
 */
async function askRasa({ url }: Rasa, leg: Leg, message: string): Promise<unknown> {
  const { line, facts } = leg;
  const post = async () => {
    if (!URL.canParse(url)) throw new HookFailure('url', `URL parsing failed: ${url}`);
    const requestor = line.requestor.createForUrl(url, { unsigned: true });
    const payload = { sender: facts.call_sid, message };
    const delivery = { name: 'rasaMessage', hook: url, payload } as const;
    const { answer } = await deliver(line.transcript, requestor, delivery).finally(() => requestor.close());
    if (answer === '') throw new HookFailure('not-json', 'the answer of Rasa is not JSON');
    return answer;
  };
  return tolerateFailure(leg, 'conversation-ends', post);
}

/**
 * Joins the texts of Rasa's messages as jambonz does: a message without text drops those before.
 */
function joinTexts(messages: unknown): string {
  if (!Array.isArray(messages)) return '';
  return messages.reduce((before: string, { text }) => (text ? `${before} ${text}` : ''), '').trim();
}
