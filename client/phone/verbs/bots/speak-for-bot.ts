import type { Dialogflow, Lex } from '../../../../generated/jambonz/verbs.ts';
import type { Actor } from '../../../../openapi/contract/call-event.ts';
import { estimateSpeechSeconds } from '../../line/durations.ts';
import type { Leg } from '../../line/leg.ts';
import { keepRedirect, sendBotEvent } from './bot.ts';

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
  const redirected = await report('start-play').catch(verb.verb === 'dialogflow' ? keepRedirect : undefined);
  speakText(text, leg);
  await report('stop-play');
  if (redirected) throw redirected;
  return true;
}

/** Lets the caller hear a text of `who`, until its end. */
export function speakText(text: string, leg: Leg, who: Actor = 'model'): void {
  leg.addAudio({ kind: 'say', text }, who);
  leg.passTime(estimateSpeechSeconds(text));
}
