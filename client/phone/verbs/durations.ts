/** How long a key is pressed, and the time until the next one. */
export const keySeconds = 0.25;

/** How long a recording is taken to be: the phone does not fetch it. */
export const recordingSeconds = 10;

/** How long it takes to speak a text, at some fifteen characters a second. `silence_stream://500` is half a second of silence. */
export function speechSeconds(text: string): number {
  const silence = /^silence_stream:\/\/(\d+)/.exec(text);
  if (silence) return Number(silence[1]) / 1000;
  return text.replace(/<[^>]*>/g, '').length / 15;
}
