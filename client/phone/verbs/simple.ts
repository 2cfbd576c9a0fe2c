import type { Answer, Dtmf, Pause, Tag, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { keySeconds } from './durations.ts';

export async function answer(_: Answer, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  return [];
}

export async function pause({ length }: Pause, leg: Leg): Promise<Verb[]> {
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
  leg.passTime([...keys].length * (durationMs / 1000 + keySeconds));
  return [];
}
