import type { Transcribe, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { estimateSpeechSeconds } from './durations.ts';
import { sendTranscription } from './send-transcription.ts';

/** Runs a transcription until the call ends, or an answer of its hook has verbs. */
export async function transcribe(verb: Transcribe, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  for (;;) {
    const act = await leg.awaitAct('transcribe', 'speech', ['say', 'waits']);
    if (act.does === 'waits') leg.passTime(act.seconds);
    else {
      leg.addAct({ kind: 'say', text: act.text });
      leg.passTime(estimateSpeechSeconds(act.text));
      const verbs = await sendTranscription(act.text, verb, leg);
      if (verbs.length > 0) return verbs;
    }
  }
}
