/** The seconds that a key press and the pause after it take. */
export const keySeconds = 0.25;

/** The assumed duration of a recording in seconds, because the phone does not fetch recordings. */
export const recordingSeconds = 10;

/**
 * Estimates the seconds that a text takes to speak, at fifteen characters a second. For
 * `silence_stream://500`, which stands for 500 ms of silence, returns 0.5.
 */
export function estimateSpeechSeconds(text: string): number {
  const silenceMatch = /^silence_stream:\/\/(\d+)/.exec(text);
  if (silenceMatch) return Number(silenceMatch[1]) / 1000;
  return text.replace(/<[^<>]*>/g, '').length / 15;
}
