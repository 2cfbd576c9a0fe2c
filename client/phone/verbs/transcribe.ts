import type { Transcribe, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { speechSeconds } from './durations.ts';
import { transcribed } from './transcribed.ts';

/** Runs until the call ends or verbs in an answer replace it. */
export async function transcribe(verb: Transcribe, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  for (;;) {
    const act = await leg.turn('transcribe', 'speech, until the call ends', ['say', 'waits']);
    if (act.does === 'waits') leg.passes(act.seconds);
    else {
      leg.does('says', act.text);
      leg.passes(speechSeconds(act.text));
      const verbs = await transcribed(act.text, verb, leg);
      if (verbs.length > 0) return verbs;
    }
  }
}
