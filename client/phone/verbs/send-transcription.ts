import type { components } from '../../../generated/jambonz/types.ts';
import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from './action.ts';
import { createSpeechResult } from './speech-result.ts';

/** Sends spoken words to a transcription hook. Resolves with the verbs of its answer. */
export async function sendTranscription(
  text: string,
  { transcriptionHook, recognizer }: components['schemas']['transcribe-base'],
  leg: Leg,
): Promise<Verb[]> {
  if (!transcriptionHook) return [];
  // Transcription hooks get the call data as jambonz stores it, and the tracing context (b3) in the
  // body in place of a header.
  const payload = {
    ...leg.facts.toStoredFields(),
    b3: leg.facts.createB3(),
    speech: createSpeechResult(text, { recognizer: recognizer ?? leg.line.recognizer }),
  };
  const ask = async () => leg.line.readVerbs(await leg.line.ask('transcription', transcriptionHook, payload));
  return tolerateFailure(leg, 'none', ask);
}
