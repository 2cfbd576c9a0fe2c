import type { components } from '../../../generated/jambonz/types.ts';

interface Options {
  confidence?: number;
  final?: boolean;
  recognizer?: components['schemas']['recognizer'] | undefined;
}

/** Creates the result of the speech recognition for spoken words. */
export function createSpeechResult(transcript: string, { confidence = 0.9, final = true, recognizer }: Options = {}) {
  const alternatives = [{ confidence, transcript }];
  return {
    language_code: recognizer?.language ?? 'en-US',
    channel_tag: 1,
    is_final: final,
    alternatives,
    vendor: { name: recognizer?.vendor ?? 'google', evt: { is_final: final, alternatives } },
  };
}
