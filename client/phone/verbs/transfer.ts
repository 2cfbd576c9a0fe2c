import { randomUUID } from 'node:crypto';
import type { Transfer, Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver } from '../line/call-over.ts';
import { estimateSpeechSeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import { fillExample } from '../webhooks/catalogue.ts';
import { sendResult } from './action.ts';
import { connectCaller } from './connect-caller.ts';

/** Why a transfer fails: the setting of `disposition`, and the SIP response of the person's leg. */
const failures = {
  busy: { setting: 'onBusy', sip_status: 486, sip_reason: 'Busy Here' },
  'no-answer': { setting: 'onNoAnswer', sip_status: 487, sip_reason: 'Request Terminated' },
  declined: { setting: 'onDecline', sip_status: 200, sip_reason: 'OK' },
} as const;

/**
 * Simulates a transfer to a person, of which only the documentation of the commercial edition is
 * known. The person answers, is busy or does not answer, and accepts by the key of `confirm`;
 * `disposition` decides what happens to the caller otherwise. `Call.receives` sends any other
 * result.
 */
export async function transfer(verb: Transfer, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const name = verb.target.map(({ number, sipUri, name, type }) => number ?? sipUri ?? name ?? type).join(', ');
  leg.line.dialled = name;
  leg.add('jambonz', { kind: 'ring', target: name });
  const dial_call_sid = randomUUID();
  const act = await leg.awaitAct('transfer', 'answer', ['answers', 'isBusy', 'doesNotAnswer', 'receives'], { name });
  switch (act.does) {
    case 'answers':
      leg.add('party', { kind: 'answer', target: name });
      if (!(await askPerson(verb, leg))) return failTransfer('declined', dial_call_sid, verb, leg);
      await connectCaller('transfer', leg);
      return sendResult(leg, verb, 'transferResult', {
        transfer_result: 'bridged',
        transfer_reason: 'completed',
        dial_call_sid,
      });
    case 'isBusy':
      leg.add('party', { kind: 'busy', target: name });
      return failTransfer('busy', dial_call_sid, verb, leg);
    case 'doesNotAnswer':
      leg.passTime(verb.timeout ?? 30);
      leg.addNote({ note: 'no-answer', seconds: verb.timeout ?? 30 });
      return failTransfer('no-answer', dial_call_sid, verb, leg);
    case 'receives':
      return sendResult(leg, verb, 'transferResult', fillExample('transferResult', act.fields));
  }
}

/**
 * Briefs the person and asks for the key of `confirm`. Resolves with whether the person accepts.
 */
async function askPerson({ brief, confirm }: Transfer, leg: Leg): Promise<boolean> {
  for (const text of [brief?.text, confirm?.prompt]) {
    if (text === undefined) continue;
    leg.add('application', { kind: 'say', text, to: 'party' });
    leg.passTime(estimateSpeechSeconds(text));
  }
  if (!confirm) return true;
  const act = await leg.awaitAct('transfer', 'input', ['press', 'staysSilent', 'partyHangsUp']);
  if (act.does === 'press') leg.add('party', { kind: 'press', keys: act.keys });
  if (act.does === 'partyHangsUp') leg.add('party', { kind: 'hangup' });
  return act.does === 'press' && act.keys === confirm.digit;
}

async function failTransfer(
  transfer_reason: keyof typeof failures,
  dial_call_sid: string,
  verb: Transfer,
  leg: Leg,
): Promise<Verb[]> {
  const { setting, ...response } = failures[transfer_reason];
  const disposition = verb.disposition?.[setting] ?? 'return';
  const transfer_result = disposition === 'voicemail' ? 'voicemail' : 'returned';
  const result = { ...response, transfer_result, transfer_reason, dial_call_sid };
  const verbs = await sendResult(leg, verb, 'transferResult', result);
  if (disposition !== 'hangup') return verbs;
  leg.add('jambonz', { kind: 'hangup' });
  await leg.hangUp('jambonz');
  throw new CallOver();
}
