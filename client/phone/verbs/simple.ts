import type { Answer, Dtmf, Pause, Tag, Verb } from '../../../generated/jambonz/verbs.ts';
import { keySeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';

export async function answer(_: Answer, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  return [];
}

export async function pause({ length }: Pause, leg: Leg): Promise<Verb[]> {
  const { bargeIn } = leg.line;
  if (bargeIn) return bargeIn.listenDuring(length, { stops: 'nothing' });
  leg.passTime(length);
  return [];
}

export async function tag({ data }: Tag, leg: Leg): Promise<Verb[]> {
  leg.facts.customerData = data;
  return [];
}

export async function dtmf({ dtmf: keys, duration: durationMs = 500 }: Dtmf, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  leg.addAudio({ kind: 'press', keys });
  // The tones, the pauses between them, and a last pause (feature server, tasks/dtmf.js:23).
  leg.passTime([...keys].length * (durationMs / 1000 + keySeconds) + 0.75);
  return [];
}
