import type { Transfer, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { fillExample } from '../webhooks/catalogue.ts';
import { sendResult } from './action.ts';

/** What happens to the caller after a transfer that nobody takes. */
type Disposition = 'return' | 'voicemail' | 'hangup';

/**
 * Simulates a transfer to a person, of which only the commercial edition's documentation is known:
 * the person answers, is busy or does not answer, and `disposition` decides what then happens to the
 * caller. `Call.receives` sends any other result.
 */
export async function transfer(verb: Transfer, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const { onBusy = 'return', onNoAnswer = 'return' } = verb.disposition ?? {};
  const name = verb.target.map(({ number, sipUri, name, type }) => number ?? sipUri ?? name ?? type).join(', ');
  leg.line.dialled = name;
  leg.add('jambonz', { kind: 'ring', target: name });
  const fits = ['answers', 'isBusy', 'doesNotAnswer', 'receives'] as const;
  const act = await leg.awaitAct('transfer', 'answer', fits, name);
  switch (act.does) {
    case 'answers':
      leg.add('party', { kind: 'answer', target: name });
      return sendResult(leg, verb, 'transferResult', await talk(leg));
    case 'isBusy':
      leg.add('party', { kind: 'busy', target: name });
      return endTransfer(verb, leg, onBusy, 'busy');
    case 'doesNotAnswer':
      leg.passTime(verb.timeout ?? 30);
      leg.addNote({ note: 'no-answer', seconds: verb.timeout ?? 30 });
      return endTransfer(verb, leg, onNoAnswer, 'no-answer');
    case 'receives':
      return sendResult(leg, verb, 'transferResult', fillExample('transferResult', act.fields));
  }
}

/** Lets the caller and the person talk until the person hangs up. */
async function talk(leg: Leg): Promise<object> {
  leg.add('party', { kind: 'bridge' });
  for (;;) {
    const act = await leg.awaitAct('transfer', 'conversation-end', ['partyHangsUp', 'waits']);
    if (act.does === 'partyHangsUp') break;
    leg.passTime(act.seconds);
  }
  leg.add('party', { kind: 'hangup' });
  return { transfer_result: 'bridged', transfer_reason: 'completed' };
}

async function endTransfer(
  verb: Transfer,
  leg: Leg,
  disposition: Disposition,
  transfer_reason: string,
): Promise<Verb[]> {
  const transfer_result = disposition === 'voicemail' ? 'voicemail' : 'returned';
  const verbs = await sendResult(leg, verb, 'transferResult', { transfer_result, transfer_reason });
  if (disposition !== 'hangup') return verbs;
  leg.add('jambonz', { kind: 'hangup' });
  await leg.hangUp('jambonz');
  throw new CallOver();
}
