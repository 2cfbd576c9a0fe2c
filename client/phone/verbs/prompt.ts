import type { Gather } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { estimateSpeechSeconds, recordingSeconds } from './durations.ts';

/** The texts and recordings of one prompt. */
export type Prompt = Pick<Gather, 'say' | 'play'>;

/**
 * Starts a prompt on a leg and returns the duration of the prompt in seconds. A prompt that is
 * repeated for ever has an infinite duration.
 */
export function startPrompt({ say, play }: Prompt, leg: Leg): number {
  const texts = [say?.text ?? []].flat();
  const urls = [play?.url ?? []].flat();
  for (const text of texts) leg.addAudio({ kind: 'say', text });
  for (const url of urls) leg.addAudio({ kind: 'play', url });
  const spokenSeconds = texts.reduce((sum, text) => sum + estimateSpeechSeconds(text), 0);
  const limitSeconds = play?.timeoutSecs === undefined ? Number.POSITIVE_INFINITY : Number(play.timeoutSecs);
  const playedSeconds = urls.length * recordingSeconds;
  return (
    (spokenSeconds && countRepetitions(say?.loop) * spokenSeconds) +
    (playedSeconds && Math.min(countRepetitions(play?.loop) * playedSeconds, limitSeconds))
  );
}

function countRepetitions(loop: number | string = 1): number {
  return loop === 'forever' ? Number.POSITIVE_INFINITY : Number(loop) || 1;
}
