// @ts-expect-error: JsSIP ships no types for this module
import DigestAuthentication from 'jssip/lib/DigestAuthentication.js';
import type { AuthRequest } from '../../server/sip/sip-user.ts';

interface Digest {
  authenticate(request: { method: string; ruri: string }, challenge: object): boolean;
  toString(): string;
}

interface SoftPhone {
  username?: string;
  password?: string;
  realm?: string;
  method?: 'REGISTER' | 'INVITE';
  uri?: string;
  nonce?: string;
  /**
   * The qop values (protection levels) in the digest challenge. An empty list omits qop, as in RFC
   * 2069.
   */
  qop?: readonly string[];
  expires?: number | null;
}

/**
 * Creates the auth webhook that jambonz sends after a SIP phone has answered a digest challenge.
 * JsSIP, not code of this project, computes the digest and creates the Authorization header. As in
 * jambonz, the parameters of this header are also fields of the webhook.
 */
export function createAuthRequest({
  username = 'daveh',
  password = 's3cret',
  realm = 'mycompany.com',
  method = 'REGISTER',
  uri = `sip:${realm}`,
  nonce = '1748022671482',
  qop = ['auth'],
  expires = method === 'INVITE' ? null : 3600,
}: SoftPhone = {}): AuthRequest {
  const digest: Digest = new DigestAuthentication({ username, password });
  digest.authenticate({ method, ruri: uri }, { realm, nonce, algorithm: 'MD5', ...(qop.length > 0 && { qop }) });
  const header = digest.toString();
  const fields = [...header.matchAll(/(\w+)="?([^",]+)"?/g)].map(([, name = '', value = '']) => [name, value]);
  const source = { source_address: '198.51.100.23', source_port: 5060 };
  return {
    ...source,
    method,
    headers: { authorization: header },
    expires,
    scheme: 'digest',
    ...Object.fromEntries(fields),
  };
}
