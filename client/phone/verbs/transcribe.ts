import type { Transcribe, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { reportRecognitionFailure } from './recognition-failure.ts';
import { sendTranscription, speakAndTranscribe } from './send-transcription.ts';
import { completeRecognizer, getFallback } from './speech-result.ts';

/**
 * Runs a transcription until the call ends, an answer of its hooks has verbs, or the recognizer
 * fails. jambonz ignores the failures that a gather reports.
 */
export async function transcribe(verb: Transcribe, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  let recognizer = completeRecognizer(verb.recognizer, leg.line.recognizer);
  for (;;) {
    const act = await leg.awaitAct('transcribe', 'speech', ['say', 'recognitionFails', 'waits']);
    if (act.does === 'waits') leg.passTime(act.seconds);
    else if (act.does === 'recognitionFails') {
      const isIgnored = reportRecognitionFailure(act.details, recognizer, leg);
      const fallback = getFallback(recognizer);
      if (!isIgnored && !fallback) return [];
      if (!isIgnored && fallback) recognizer = fallback;
    } else {
      await speakAndTranscribe(act.text, leg);
      const verbs = await sendTranscription(act.text, { ...verb, recognizer }, leg);
      if (verbs.length > 0) return verbs;
    }
  }
}
