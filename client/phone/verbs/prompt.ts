import type { Play, Say } from '../../../generated/server/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { recordingSeconds, speechSeconds } from './durations.ts';

/** What is spoken and played at a time. */
export interface Prompt {
  say?: Omit<Say, 'verb'>;
  play?: Omit<Play, 'verb'>;
}

/** Lets a leg hear a prompt, and returns the seconds that it takes: for one that is repeated for ever, infinitely many. */
export function utter({ say, play }: Prompt, leg: Leg): number {
  const texts = [say?.text ?? []].flat();
  const urls = [play?.url ?? []].flat();
  for (const text of texts) leg.hears('says', text);
  for (const url of urls) leg.hears('plays', url);
  const spoken = texts.reduce((sum, text) => sum + speechSeconds(text), 0);
  const limit = play?.timeoutSecs === undefined ? Number.POSITIVE_INFINITY : Number(play.timeoutSecs);
  const played = urls.length * recordingSeconds;
  return (spoken && times(say?.loop) * spoken) + (played && Math.min(times(play?.loop) * played, limit));
}

function times(loop: number | string = 1): number {
  return loop === 'forever' ? Number.POSITIVE_INFINITY : Number(loop) || 1;
}
