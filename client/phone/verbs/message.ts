import { randomUUID } from 'node:crypto';
import type { Message, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendResultLate } from './action.ts';

export async function message(verb: Message, leg: Leg): Promise<Verb[]> {
  leg.add('application', { kind: 'message', to: verb.to, ...(verb.text !== undefined && { text: verb.text }) });
  const message_sid = verb.message_sid ?? randomUUID();
  return sendResultLate(leg, verb, 'messageResult', {
    message_sid,
    message_status: 'success',
    carrier: verb.carrier ?? 'MyCarrier',
  });
}
