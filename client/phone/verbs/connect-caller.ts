import type { Leg } from '../line/leg.ts';

/** Connects the caller with another call until either party hangs up. */
export async function connectCaller(verb: string, leg: Leg): Promise<void> {
  leg.line.transcript.add({ who: 'party', does: 'talks with the caller' });
  for (;;) {
    const act = await leg.awaitAct(verb, 'either party to hang up', ['partyHangsUp', 'waits']);
    if (act.does === 'partyHangsUp') return leg.line.transcript.add({ who: 'party', does: 'hangs up' });
    leg.passTime(act.seconds);
  }
}
