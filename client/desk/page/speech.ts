/** Whether this browser can speak. */
export const canSpeak = 'speechSynthesis' in globalThis;

/** Speaks what a caller hears. Of a text that goes on, only the new part. */
export function speak(heard: string, before: string): void {
  if (!canSpeak) return;
  const goesOn = before !== '' && heard.startsWith(before);
  const text = goesOn ? heard.slice(before.length) : heard;
  if (heard === before) return;
  if (!goesOn) speechSynthesis.cancel();
  if (text.trim() !== '') speechSynthesis.speak(new SpeechSynthesisUtterance(text));
}
