import type { Listen, Stream, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { trySendResult } from './action.ts';
import { runReportingAbort } from './report-abort.ts';

/**
 * Simulates an audio stream to a WebSocket server. `Call.partyHangsUp` makes the WebSocket server
 * close the connection.
 */
export async function listen(verb: Listen | Stream, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const started = leg.line.clock.seconds;
  const getResult = () => ({ dial_call_duration: Math.floor(leg.line.clock.seconds - started) });
  const digits = await runReportingAbort([leg, verb, 'listenResult', getResult], () => streamAudio(verb, leg));
  return trySendResult(leg, verb, 'listenResult', { ...getResult(), digits });
}

/**
 * Streams until a key, the WebSocket server or the maximum length ends the stream. Resolves with
 * the key if a key ended the stream.
 */
async function streamAudio({ maxLength, finishOnKey }: Listen | Stream, leg: Leg): Promise<string | undefined> {
  let secondsLeft = maxLength ?? Number.POSITIVE_INFINITY;
  while (secondsLeft > 0) {
    const fits = ['say', 'press', 'partyHangsUp', 'waits'] as const;
    const act = await leg.awaitAct('listen', 'stream-end', fits);
    if (act.does === 'partyHangsUp') return undefined;
    if (act.does === 'waits') {
      leg.passTime(Math.min(secondsLeft, act.seconds));
      secondsLeft -= act.seconds;
    } else if (act.does === 'say') leg.addAct({ kind: 'say', text: act.text });
    else {
      leg.addAct({ kind: 'press', keys: act.keys });
      if (finishOnKey && act.keys.includes(finishOnKey)) return finishOnKey;
    }
  }
  return undefined;
}
