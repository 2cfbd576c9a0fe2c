import type { Play, Say, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { trySendResult } from './action.ts';
import { playInterruptiblePrompt } from './barge-in.ts';
import { type Prompt, startPrompt } from './prompt.ts';

export async function say(verb: Say, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const { verb: _, ...options } = verb;
  return playPrompt({ say: options }, leg);
}

export async function play(verb: Play, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const started = leg.line.clock.seconds;
  const { verb: _, ...options } = verb;
  const interruption = await playPrompt({ play: options }, leg);
  if (interruption.length > 0) return interruption;
  const playback_milliseconds = Math.round((leg.line.clock.seconds - started) * 1000);
  const playback = { playback_seconds: Math.floor(playback_milliseconds / 1000), playback_milliseconds };
  return trySendResult(leg, verb, 'playResult', { reason: 'playCompleted', ...playback });
}

async function playPrompt(prompt: Prompt, leg: Leg): Promise<Verb[]> {
  const { bargeIn } = leg.line;
  if (bargeIn) return playInterruptiblePrompt(prompt, bargeIn, leg);
  const seconds = startPrompt(prompt, leg);
  while (seconds === Number.POSITIVE_INFINITY) {
    const act = await leg.awaitAct(prompt.say ? 'say' : 'play', 'prompt-end', ['waits']);
    leg.passTime(act.seconds);
  }
  leg.passTime(seconds);
  return [];
}
