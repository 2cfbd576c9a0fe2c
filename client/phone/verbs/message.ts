import { randomUUID } from 'node:crypto';
import type { Message, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import type { MessageStatus } from '../line/line.ts';
import { sendResultLate } from './action.ts';

/**
 * Sends a text message, whose outcome is an option of the phone (feature server, tasks/message.js).
 */
export async function message(verb: Message, leg: Leg): Promise<Verb[]> {
  leg.add('application', { kind: 'message', to: verb.to, ...(verb.text !== undefined && { text: verb.text }) });
  const { messageStatus: message_status } = leg.line;
  const { message_sid = randomUUID(), carrier = 'MyCarrier' } = verb;
  const byCarrier = { carrier, carrier_message_id: randomUUID().slice(0, 8) };
  if (message_status !== 'no carriers' && message_status !== 'smpp configuration error')
    await leg.line.settleStatuses(); // the request to the gateway takes time
  return sendResultLate(leg, verb, 'messageResult', {
    message_sid,
    ...((message_status === 'success' || message_status === 'failure') && byCarrier),
    message_status,
    ...failureReasons[message_status],
  });
}

const failureReasons: { [Status in MessageStatus]?: { message_failure_reason: string } } = {
  failure: { message_failure_reason: 'Invalid destination address' },
  'system error': { message_failure_reason: 'connect ECONNREFUSED' },
};
