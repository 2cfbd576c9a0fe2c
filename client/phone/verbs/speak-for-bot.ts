import type { Dialogflow, Lex } from '../../../generated/jambonz/verbs.ts';
import { estimateSpeechSeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import { BotRedirected, sendBotEvent } from './bot.ts';

/**
 * Speaks a text of a bot between the events `start-play` and `stop-play`. Without `tts` the audio
 * comes from the bot, and the phone does not know it. Verbs that Dialogflow's `start-play` is
 * answered with wait until the text has been spoken. Resolves with whether the text was spoken.
 */
export async function speakForBot(
  verb: Dialogflow | Lex,
  leg: Leg,
  text: string | undefined,
  events: readonly string[] = ['start-play', 'stop-play'],
): Promise<boolean> {
  if (!verb.tts || !text) return false;
  const data = { path: `/tmp/${leg.facts.call_sid}.mp3` };
  const report = async (event: string) => {
    if (events.includes(event)) await sendBotEvent(verb, leg, { event, data });
  };
  const redirected = await report('start-play').catch((error: unknown) => {
    if (error instanceof BotRedirected && verb.verb === 'dialogflow') return error;
    throw error;
  });
  leg.addAudio({ kind: 'say', text }, 'model');
  leg.passTime(estimateSpeechSeconds(text));
  await report('stop-play');
  if (redirected) throw redirected;
  return true;
}
