import { createHash, randomBytes } from 'node:crypto';
import { platformFacts } from './call-facts.ts';

/** The SIP user who makes a call, with the credentials that the auth webhook checks. */
export interface SipUser {
  username: string;
  password: string;
  /** The SIP domain of the account. */
  realm: string;
}

/**
 * Creates the payload of the auth webhook for a call from a SIP device to `to`. The payload
 * contains the Authorization header of the device (RFC 2617) and the fields of this header.
 */
export function createAuthRequest({ username, password, realm }: SipUser, to: string) {
  const uri = `sip:${to}@${realm}`;
  const digest = {
    username,
    realm,
    nonce: String(Date.now()),
    uri,
    algorithm: 'MD5',
    qop: 'auth',
    nc: '00000001',
    cnonce: randomBytes(4).toString('hex'),
  };
  const secret = md5(`${username}:${realm}:${password}`);
  const response = md5(`${secret}:${digest.nonce}:${digest.nc}:${digest.cnonce}:${digest.qop}:${md5(`INVITE:${uri}`)}`);
  const fields = Object.entries({ ...digest, response }).map(([name, value]) => `${name}="${value}"`);
  const headers = { from: `<sip:${username}@${realm}>`, to: `<${uri}>`, authorization: `Digest ${fields.join(', ')}` };
  return {
    source_address: platformFacts.originating_sip_ip,
    source_port: 5060,
    method: 'INVITE',
    headers,
    expires: null, // an INVITE request has no expiry, only REGISTER requests have one
    scheme: 'digest',
    ...digest,
    response,
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
