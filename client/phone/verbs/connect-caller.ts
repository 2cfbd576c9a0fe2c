import type { Leg } from '../line/leg.ts';

/** Connects the caller with another call until either party hangs up. */
export async function connectCaller(verb: string, leg: Leg): Promise<void> {
  leg.add('party', { kind: 'bridge' });
  for (;;) {
    const act = await leg.awaitAct(verb, 'conversation-end', ['partyHangsUp', 'waits']);
    if (act.does === 'partyHangsUp') return leg.add('party', { kind: 'hangup' });
    leg.passTime(act.seconds);
  }
}
