import type { Gather } from '../../../generated/jambonz/verbs.ts';
import { estimateRecordingSeconds, estimateSpeechSeconds, readSilenceSeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
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
  const seconds = urls.reduce((sum, url) => sum + estimateRecordingSeconds(url), 0);
  for (const url of urls) if (!addSilence(url, leg)) leg.addAudio({ kind: 'play', url });
  const limitSeconds = Number(play.timeoutSecs) || Number.POSITIVE_INFINITY;
  return seconds && Math.min(countRepetitions(play.loop) * seconds, limitSeconds);
}

async function startSaying(say: NonNullable<Prompt['say']>, leg: Leg): Promise<number> {
  const texts = [say.text ?? []].flat();
  await openTtsStream(leg);
  for (const text of texts) if (!addSilence(text, leg)) leg.addAudio({ kind: 'say', text });
  const seconds = texts.reduce((sum, text) => sum + estimateSpeechSeconds(text), 0);
  return seconds && countRepetitions(say.loop) * seconds;
}

/** Adds a silence to the transcript. Returns false if the source of the sound is not a silence. */
function addSilence(source: string, leg: Leg): boolean {
  const seconds = readSilenceSeconds(source);
  if (seconds === undefined) return false;
  leg.add('application', { kind: 'wait', seconds });
  return true;
}

function countRepetitions(loop: number | string = 1): number {
  return loop === 'forever' ? Number.POSITIVE_INFINITY : Number(loop) || 1;
}
