import type { Transcribe, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { reportRecognitionFailure } from './recognition-failure.ts';
import { sendTranscription, speak, transcribeInBackground } from './send-transcription.ts';
import { completeRecognizer } from './speech-result.ts';

/**
 * Runs a transcription until the call ends, an answer of its hooks has verbs, or the recognizer
 * fails.
 */
export async function transcribe(verb: Transcribe, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  for (;;) {
    const act = await leg.awaitAct('transcribe', 'speech', ['say', 'recognitionFails', 'waits']);
    if (act.does === 'waits') leg.passTime(act.seconds);
    else if (act.does === 'recognitionFails') {
      reportRecognitionFailure(act.details, completeRecognizer(verb.recognizer, leg.line.recognizer), leg);
      return [];
    } else {
      speak(act.text, leg);
      await transcribeInBackground(act.text, leg);
      const verbs = await sendTranscription(act.text, verb, leg);
      if (verbs.length > 0) return verbs;
    }
  }
}
