import type { Listen, Stream, Verb } from '../../../generated/server/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { tryAction } from './action.ts';
import { withLastWord } from './last-word.ts';

/** The WebSocket server is played by `partyHangsUp`, which closes the connection. */
export async function listen(verb: Listen | Stream, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const started = leg.line.clock.seconds;
  const result = () => ({ dial_call_duration: Math.floor(leg.line.clock.seconds - started) });
  const digits = await withLastWord([leg, verb, 'listenResult', result], () => stream(verb, leg));
  return tryAction(leg, verb, 'listenResult', { ...result(), digits });
}

/** Streams until something ends it. Resolves with the key, if it was one. */
async function stream({ maxLength, finishOnKey }: Listen | Stream, leg: Leg): Promise<string | undefined> {
  let left = maxLength ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const fits = ['say', 'press', 'partyHangsUp', 'waits'] as const;
    const act = await leg.turn('listen', 'the end of the stream', fits);
    if (act.does === 'partyHangsUp') return undefined;
    if (act.does === 'waits') {
      leg.passes(Math.min(left, act.seconds));
      left -= act.seconds;
    } else if (act.does === 'say') leg.does('says', act.text);
    else {
      leg.does('presses', act.keys);
      if (finishOnKey && act.keys.includes(finishOnKey)) return finishOnKey;
    }
  }
  return undefined;
}
