import type { Play, Say, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { sendResult, trySendResult } from './action.ts';
import { createPlayResult } from './play-result.ts';
import { type Prompt, startPrompt } from './prompt.ts';
import { runReportingAbort } from './report-abort.ts';
import { closeTtsStream, openTtsStream } from './tts-stream.ts';

/** @throws HookFailure for a streaming `say`, at which jambonz ends the call (tasks/say.js:115) */
export async function say(verb: Say, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  if (verb.stream && leg.line.requestor.transport === 'http')
    throw new HookFailure('platform', 'Say: streaming say verb requires applications to use the websocket API');
  const { verb: _, ...options } = verb;
  const { stream } = verb;
  try {
    if (stream) await openTtsStream(leg, true);
    if (stream && [verb.text ?? []].flat().length === 0) return await speakStream(leg);
    return await playPrompt({ say: { ...options, text: verb.text ?? '', stream: false } }, leg);
  } catch (error) {
    if (error instanceof CallOver || error instanceof VerbsReplaced) await closeTtsStream(leg);
    throw error;
  }
}

/**
 * Speaks what the application sends by `tts:tokens`, until a text has been spoken or other verbs
 * replace this one. jambonz looks for `closeOnStreamEmpty`, not for the documented
 * `closeStreamOnEmpty` (tasks/say.js:80).
 */
async function speakStream(leg: Leg): Promise<Verb[]> {
  const { line } = leg;
  line.hasSpokenTokens = false;
  while (!line.hasSpokenTokens) {
    const act = await leg.awaitAct('say', 'tokens', ['waits', 'isUpdated']);
    if (act.does === 'waits') leg.passTime(act.seconds);
  }
  return [];
}

/** The result of a recording that cannot be fetched. */
const playFailure = { status: 'fail', reason: 'playFailed' };

/**
 * Plays recordings and reports how much was played, also after an interruption. Verbs in the answer
 * of its own action hook win over those that the interruption has led to.
 * @throws HookFailure if the action hook fails after a recording could not be fetched
 * (tasks/play.js:102)
 */
export async function play(verb: Play, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const missing = [verb.url].flat().find((url) => leg.line.refusals[url] !== undefined);
  if (missing !== undefined) {
    leg.addNote({ note: 'recording-missing', url: missing });
    return sendResult(leg, verb, 'playResult', playFailure);
  }
  const started = leg.line.clock.seconds;
  const { verb: _, ...options } = verb;
  const getResult = () => createPlayResult(leg.line.clock.seconds - started);
  const replacing = await runReportingAbort([leg, verb, 'playResult', getResult], () =>
    playPrompt({ play: options }, leg),
  );
  const next = await trySendResult(leg, verb, 'playResult', getResult());
  return next.length > 0 ? next : replacing;
}

async function playPrompt(prompt: Prompt, leg: Leg): Promise<Verb[]> {
  const seconds = await startPrompt(prompt, leg);
  const { bargeIn } = leg.line;
  if (bargeIn) return bargeIn.listenDuring(seconds, { stops: prompt.say ? 'speech' : 'sound' });
  while (seconds === Number.POSITIVE_INFINITY) {
    const act = await leg.awaitAct(prompt.say ? 'say' : 'play', 'prompt-end', ['waits']);
    leg.passTime(act.seconds);
  }
  leg.passTime(seconds);
  return [];
}
