import type { Listen, Stream, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { trySendResult } from './action.ts';
import { runReportingAbort } from './report-abort.ts';
import { sendTranscription, speakAndTranscribe } from './send-transcription.ts';

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
async function streamAudio(verb: Listen | Stream, leg: Leg): Promise<string | undefined> {
  const { maxLength, finishOnKey, transcribe } = verb;
  let secondsLeft = maxLength || Number.POSITIVE_INFINITY;
  while (secondsLeft > 0) {
    const started = leg.line.clock.seconds;
    const act = await leg.awaitAct('listen', 'stream-end', ['say', 'press', 'partyHangsUp', 'waits']);
    const key = act.does === 'press' && finishOnKey && act.keys.includes(finishOnKey) ? finishOnKey : undefined;
    if (act.does === 'press') leg.addAct({ kind: 'press', keys: act.keys });
    if (act.does === 'partyHangsUp' || key !== undefined) {
      if (!transcribe) return key;
      // A nested transcription fails to stop here, and the listen never ends
      // (tasks/transcribe.js:169).
      leg.addNote({ note: 'verb-stuck', verb: 'listen' });
      secondsLeft = Number.POSITIVE_INFINITY;
    } else if (act.does === 'waits') leg.passTime(Math.min(secondsLeft, act.seconds));
    else if (act.does === 'say') {
      await speakAndTranscribe(act.text, leg);
      // jambonz ignores the answers to a transcription inside another verb.
      if (transcribe) await sendTranscription(act.text, transcribe, leg);
    }
    secondsLeft -= leg.line.clock.seconds - started;
  }
  return undefined;
}
