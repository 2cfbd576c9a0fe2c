import type { Gather } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { estimateSpeechSeconds, recordingSeconds } from './durations.ts';
import { openTtsStream } from './tts-stream.ts';

/** The text or recording of one prompt. A `gather` with both says the text only. */
export type Prompt = Pick<Gather, 'say' | 'play'>;

/**
 * Starts a prompt on a leg and returns the duration of the prompt in seconds. A prompt that is
 * repeated for ever has an infinite duration.
 */
export async function startPrompt({ say, play }: Prompt, leg: Leg): Promise<number> {
  // A streaming `say` needs a WebSocket application. jambonz skips it as the prompt of a gather.
  if (say) return say.stream ? 0 : startSaying(say, leg);
  if (!play) return 0;
  const urls = [play.url].flat();
  for (const url of urls) leg.addAudio({ kind: 'play', url });
  const limitSeconds = Number(play.timeoutSecs) || Number.POSITIVE_INFINITY;
  return Math.min(countRepetitions(play.loop) * urls.length * recordingSeconds, limitSeconds);
}

async function startSaying(say: NonNullable<Prompt['say']>, leg: Leg): Promise<number> {
  const texts = [say.text ?? []].flat();
  await openTtsStream(leg);
  for (const text of texts) leg.addAudio({ kind: 'say', text });
  const seconds = texts.reduce((sum, text) => sum + estimateSpeechSeconds(text), 0);
  return seconds && countRepetitions(say.loop) * seconds;
}

function countRepetitions(loop: number | string = 1): number {
  return loop === 'forever' ? Number.POSITIVE_INFINITY : Number(loop) || 1;
}
