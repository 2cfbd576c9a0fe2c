/** The seconds that a key press and the pause after it take. */
export const keySeconds = 0.25;

/** The assumed duration of a recording in seconds, because the phone does not fetch recordings. */
export const recordingSeconds = 10;

/** The assumed duration of a `tone_stream://` in seconds. */
const toneSeconds = 1;

/** Estimates the seconds that a text takes to speak, at fifteen characters a second. */
export function estimateSpeechSeconds(text: string): number {
  return readSilenceSeconds(text) ?? text.replace(/<[^<>]*>/g, '').length / 15;
}

export function estimateRecordingSeconds(url: string): number {
  return readSilenceSeconds(url) ?? (url.startsWith('tone_stream://') ? toneSeconds : recordingSeconds);
}

/**
 * Returns the duration of a silence, which `say` and `play` accept in place of a text or URL:
 * `silence_stream://500` stands for 500 ms, and -1 for silence without end.
 */
export function readSilenceSeconds(source: string): number | undefined {
  const [, milliseconds] = /^silence_stream:\/\/(-1|\d+)/.exec(source) ?? [];
  if (milliseconds === undefined) return undefined;
  return milliseconds === '-1' ? Number.POSITIVE_INFINITY : Number(milliseconds) / 1000;
}
