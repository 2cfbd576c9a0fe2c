import { createHash } from 'node:crypto';
import { isEqualInConstantTime } from '../../openapi/contract/signature.ts';

/** The fields of a device's Authorization header (RFC 7616 section 3.4) that the digest covers. */
export interface DigestCredentials {
  /** Method of the SIP request. */
  method: string;
  uri: string;
  nonce: string;
  response: string;
  /** Quality of protection, absent or empty for the digest of RFC 2069. */
  qop?: string;
  nc?: string | number;
  cnonce?: string;
}

/**
 * Computes the HA1 (H(A1) of RFC 7616 section 3.4.2), the only form in which a password needs to be
 * stored. Knowledge of the HA1 is enough to register as this user.
 *
 * ```ts
 * computeHa1('daveh', 'mycompany.com', 's3cret'); // as htdigest writes after daveh:mycompany.com:
 * ```
 *
 * @returns 32 lowercase hexadecimal digits
 */
export function computeHa1(username: string, realm: string, password: string): string {
  return computeMd5(`${username}:${realm}:${password}`);
}

/**
 * Computes the `response` that a device with the right password sends, by RFC 7616 section 3.4.1
 * or, without `qop`, by RFC 2069 (RFC 2617 section 3.2.2.1). The algorithm is always MD5, because
 * jambonz offers no other.
 */
export function computeDigest(
  ha1: string,
  { method, uri, nonce, qop, nc, cnonce }: Omit<DigestCredentials, 'response'>,
): string {
  const ha2 = computeMd5(`${method}:${uri}`);
  const parts = qop ? [nonce, nc, cnonce, qop, ha2] : [nonce, ha2];
  return computeMd5([ha1.toLowerCase(), ...parts].join(':'));
}

/**
 * Returns whether the device knows the password from which `ha1` was computed. The comparison takes
 * constant time.
 */
export function isRightDigest(ha1: string, credentials: DigestCredentials): boolean {
  // `auth-int` covers the body of the SIP request, which jambonz does not pass on.
  const supported = !credentials.qop || credentials.qop.toLowerCase() === 'auth';
  return supported && isEqualInConstantTime(computeDigest(ha1, credentials), credentials.response);
}

function computeMd5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
