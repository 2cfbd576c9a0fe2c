import { createHash, randomBytes } from 'node:crypto';
import { platformFacts } from './call-facts.ts';

/** A SIP device that calls, with the credentials of its user. */
export interface SipUser {
  username: string;
  password: string;
  /** The SIP domain of the account. */
  realm: string;
}

/**
 * Creates the payload of the auth webhook for a device that calls: its Authorization header
 * (RFC 2617), split into fields.
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
    expires: null, // does not apply to calls
    scheme: 'digest',
    ...digest,
    response,
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
