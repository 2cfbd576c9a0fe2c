import type { Play, Say, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { tryAction } from './action.ts';
import { hearUnlessInterrupted } from './barge-in.ts';
import { type Prompt, utter } from './prompt.ts';

export async function say(verb: Say, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  return playPrompt({ say: verb }, leg);
}

export async function play(verb: Play, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const started = leg.line.clock.seconds;
  const interruption = await playPrompt({ play: verb }, leg);
  if (interruption.length > 0) return interruption;
  const playback_milliseconds = Math.round((leg.line.clock.seconds - started) * 1000);
  const playback = { playback_seconds: Math.floor(playback_milliseconds / 1000), playback_milliseconds };
  return tryAction(leg, verb, 'playResult', { reason: 'playCompleted', ...playback });
}

async function playPrompt(prompt: Prompt, leg: Leg): Promise<Verb[]> {
  const { bargeIn } = leg.line;
  if (bargeIn) return hearUnlessInterrupted(prompt, bargeIn, leg);
  const seconds = utter(prompt, leg);
  while (seconds === Number.POSITIVE_INFINITY) {
    const act = await leg.turn(prompt.say ? 'say' : 'play', 'somebody to end a prompt that is repeated for ever', [
      'waits',
    ]);
    leg.passes(act.seconds);
  }
  leg.passes(seconds);
  return [];
}
