import type { components } from '../../../generated/jambonz/types.ts';
import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { replaceVerbs } from '../line/call-over.ts';
import { estimateSpeechSeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import { tryFetchVerbs } from '../line/tolerate-failure.ts';
import {
  completeRecognizer,
  createSpeechResult,
  getInterimWords,
  type Recognizer,
  toTranscript,
} from './speech-result.ts';
import { measureRecognition } from './stt-timing.ts';

/** A transcription, whose recognizer may have no vendor of its own. */
type Transcription = Omit<components['schemas']['transcribe-base'], 'recognizer'> & { recognizer?: Recognizer };

/**
 * Sends spoken words to the hooks of a transcription: the interim result if the recognizer reports
 * interim results, the final result, and the translations that Speechmatics is asked for. Resolves
 * with the verbs of the last answer that has some.
 */
export async function sendTranscription(
  text: string,
  { transcriptionHook, translationHook, recognizer: given }: Transcription,
  leg: Leg,
): Promise<Verb[]> {
  if (leg.line.isTranscriptionPaused) return [];
  const recognizer = completeRecognizer(given, leg.line.recognizer);
  const interimWords = recognizer.interim ? getInterimWords(text) : '';
  const spokenSeconds = estimateSpeechSeconds(text);
  let verbs: Verb[] = [];
  const send = async (name: 'transcription' | 'translation', hook: string | undefined, about: object) => {
    if (!hook) return;
    // These hooks get the call data as jambonz stores it, and the tracing context (b3) in the body
    // in place of a header.
    const payload = { ...leg.facts.toStoredFields(), b3: leg.facts.createB3(), ...about };
    const next = await tryFetchVerbs(leg, name, hook, payload);
    if (next.length > 0) verbs = next;
  };
  if (interimWords)
    await send('transcription', transcriptionHook, {
      speech: createSpeechResult(interimWords, { final: false, recognizer }),
    });
  if (text.trim())
    await send('transcription', transcriptionHook, {
      speech: createSpeechResult(toTranscript(text, recognizer), { recognizer }),
      ...measureRecognition(leg, leg.line.clock.seconds - spokenSeconds, spokenSeconds),
    });
  // The phone cannot translate: each translation is the text itself.
  for (const language of getTranslationLanguages(recognizer))
    await send('translation', translationHook, { translation: { channel: 1, language, translation: text } });
  return verbs;
}

function getTranslationLanguages({ vendor, speechmaticsOptions }: Recognizer): string[] {
  return (vendor === 'speechmatics' && speechmaticsOptions?.translation_config?.target_languages) || [];
}

/** Lets the participant of a leg speak. Returns the seconds that the words take. */
export function speak(text: string, leg: Leg): number {
  leg.addAct({ kind: 'say', text });
  const seconds = estimateSpeechSeconds(text);
  leg.passTime(seconds);
  return seconds;
}

/**
 * Lets the participant of a leg speak, and sends the words to the background transcription.
 * @throws VerbsReplaced if an answer has verbs
 */
export async function speakAndTranscribe(text: string, leg: Leg): Promise<void> {
  speak(text, leg);
  await transcribeInBackground(text, leg);
}

/**
 * Sends spoken words to the background transcription of `config`, if one is on.
 * @throws VerbsReplaced if an answer has verbs
 */
export async function transcribeInBackground(text: string, leg: Leg): Promise<void> {
  const { transcription } = leg.line;
  if (transcription) replaceVerbs(await sendTranscription(text, transcription, leg));
}
