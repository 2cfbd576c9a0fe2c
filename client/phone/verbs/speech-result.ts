import type { components } from '../../../generated/jambonz/types.ts';

/** The settings of a speech recognizer, maybe without a vendor of their own. */
export type Recognizer = Partial<components['schemas']['recognizer']>;

interface Options {
  confidence?: number;
  final?: boolean;
  recognizer?: Recognizer;
}

/** Creates the result of the speech recognition for spoken words. */
export function createSpeechResult(transcript: string, { confidence = 0.9, final = true, recognizer }: Options = {}) {
  // Microsoft reports no confidence of interim results.
  const isRated = final || recognizer?.vendor !== 'microsoft';
  const alternatives = [{ ...(isRated && { confidence }), transcript }];
  return {
    language_code: recognizer?.language ?? 'en-US',
    channel_tag: 1,
    is_final: final,
    alternatives,
    vendor: { name: recognizer?.vendor ?? 'google', evt: { is_final: final, alternatives } },
  };
}

/**
 * Completes the recognizer of a verb with the settings of `config`. `default` as vendor or language
 * stands for those (feature server, tasks/stt-task.js:103).
 */
export function completeRecognizer(own: Recognizer = {}, session: Recognizer = {}): Recognizer {
  const given = Object.entries(own).filter(([name, value]) => value !== 'default' || !(name in session));
  return { ...session, ...Object.fromEntries(given) };
}

/** Returns the recognizer after a failure of its vendor, or undefined without a fallback vendor. */
export function getFallback(recognizer: Recognizer): Recognizer | undefined {
  const { fallbackVendor, fallbackLanguage, ...others } = recognizer;
  if (fallbackVendor === undefined) return undefined;
  return { ...others, vendor: fallbackVendor, ...(fallbackLanguage !== undefined && { language: fallbackLanguage }) };
}

/**
 * Returns the text as the recognizer reports it. Continuous recognition (`asrTimeout`) drops a last
 * punctuation mark (feature server, tasks/gather.js:1015).
 */
export function toTranscript(text: string, { asrTimeout, vendor }: Recognizer): string {
  return asrTimeout && vendor !== 'speechmatics' ? text.replace(/[,;:.!?]$/, '') : text;
}

/**
 * Returns the words of a text that an interim result reports: all but the last. Empty for a single
 * word, for which the phone has no interim result.
 */
export function getInterimWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, -1).join(' ');
}
