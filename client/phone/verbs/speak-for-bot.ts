import type { Dialogflow, Lex } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendBotEvent } from './bot.ts';
import { estimateSpeechSeconds } from './durations.ts';

/**
 * Speaks a text of a bot between the events `start-play` and `stop-play`. Without `tts` the audio
 * comes from the bot, and the phone does not know it.
 */
export async function speakForBot(verb: Dialogflow | Lex, leg: Leg, text: string | undefined): Promise<void> {
  if (!verb.tts || !text) return;
  const data = { path: `/tmp/${leg.facts.call_sid}.mp3` };
  await sendBotEvent(verb, leg, { event: 'start-play', data });
  leg.addAudio({ kind: 'say', text });
  leg.passTime(estimateSpeechSeconds(text));
  await sendBotEvent(verb, leg, { event: 'stop-play', data });
}
