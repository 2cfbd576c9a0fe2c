import type { Play, Say, Verb } from '../../../generated/server/verbs.ts';
import { tryAction } from '../action.ts';
import type { Leg } from '../leg.ts';
import { utter } from '../prompt.ts';

export async function say(verb: Say, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  await pass(verb.verb, utter({ say: verb }, leg), leg);
  return [];
}

export async function play(verb: Play, leg: Leg): Promise<Verb[]> {
  if (!verb.earlyMedia) await leg.answer();
  const seconds = utter({ play: verb }, leg);
  await pass(verb.verb, seconds, leg);
  const playback = Number.isFinite(seconds) ? Math.round(seconds) : null;
  const result = { reason: 'playCompleted', playback_seconds: playback, playback_milliseconds: playback && playback * 1000 };
  return tryAction(leg, verb, 'playResult', result);
}

async function pass(verb: string, seconds: number, leg: Leg): Promise<void> {
  if (Number.isFinite(seconds)) return leg.passes(seconds);
  for (;;) {
    const act = await leg.turn(verb, 'somebody to end a prompt that is repeated for ever', ['waits']);
    leg.passes(act.seconds);
  }
}
