import type { components } from '../../../generated/jambonz/types.ts';
import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { forgiving } from './action.ts';
import { speechResult } from './speech-result.ts';

/** Sends spoken words to the hook of a transcription, whose verbs replace the application. */
export async function transcribed(
  text: string,
  { transcriptionHook, recognizer }: components['schemas']['transcribe-base'],
  leg: Leg,
): Promise<Verb[]> {
  if (!transcriptionHook) return [];
  // Unlike others, these hooks get the stored form of the call, and b3 in the body.
  const payload = {
    ...leg.facts.kept(),
    b3: leg.facts.b3(),
    speech: speechResult(text, { recognizer: recognizer ?? leg.line.recognizer }),
  };
  const ask = async () => leg.line.verbsIn(await leg.line.ask('transcription', transcriptionHook, payload));
  return forgiving(leg, 'which changes nothing', ask);
}
