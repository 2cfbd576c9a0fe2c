import { recordingSeconds } from '../line/durations.ts';

/** Samples of a recording in one second, at 8000 Hz. */
const samplesPerSecond = 8000;

/**
 * Creates the result of a `play` after so many seconds, also if it was cut short.
 * `playback_last_offset_pos` is the position in the last file, in samples.
 */
export function createPlayResult(seconds: number) {
  const lastSeconds = seconds % recordingSeconds || Math.min(seconds, recordingSeconds);
  return {
    reason: 'playCompleted',
    playback_seconds: Math.floor(seconds),
    playback_milliseconds: Math.round(seconds * 1000),
    playback_last_offset_pos: String(Math.round(lastSeconds * samplesPerSecond)),
  };
}
