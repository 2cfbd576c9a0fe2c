import type { components } from '../../../generated/jambonz/types.ts';
import { type CallFacts, platformFacts } from './call-facts.ts';

/**
 * Creates the INVITE of an inbound call as jambonz reports it: header names are in lower case
 * except those that begin with `X-`, and `payload` is an array.
 */
export function createInvite(facts: CallFacts): components['schemas']['sip-message'] {
  const { from, to, caller_name, call_id, sbc_callid, originating_sip_trunk_name } = facts.toStoredFields();
  const body = [
    'v=0',
    `o=- 1748022671 1748022671 IN IP4 ${platformFacts.originating_sip_ip}`,
    's=call',
    `c=IN IP4 ${platformFacts.originating_sip_ip}`,
    't=0 0',
    'm=audio 21438 RTP/AVP 0',
    '',
  ].join('\r\n');
  const uri = `sip:${to}@${platformFacts.sip_address}`;
  const headers = {
    from: `${caller_name ? `${caller_name} ` : ''}<sip:${from}@${platformFacts.originating_sip_ip}>;tag=1tm903aBy5K8a`,
    to: `<sip:${to}@${platformFacts.originating_sip_ip}>`,
    'call-id': call_id,
    cseq: '77732787 INVITE',
    'content-type': 'application/sdp',
    'content-length': String(body.length),
    'X-Account-Sid': platformFacts.account_sid,
    ...(sbc_callid && { 'X-CID': sbc_callid }),
    'X-Forwarded-For': platformFacts.originating_sip_ip,
    ...(originating_sip_trunk_name && { 'X-Originating-Carrier': originating_sip_trunk_name }),
  };
  const raw = [
    `INVITE ${uri} SIP/2.0`,
    `Call-ID: ${call_id}`,
    'Content-Type: application/sdp',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
  return {
    headers,
    raw,
    body,
    method: 'INVITE',
    version: '2.0',
    uri,
    payload: [{ type: 'application/sdp', content: body }],
  };
}
