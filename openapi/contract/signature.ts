import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** The header that jambonz signs a webhook in: `t=<unix seconds>,v1=<HMAC-SHA256 in hex>`. There is no `X-` before it. */
export const signatureHeader = 'Jambonz-Signature';

/** How old a signature may be, and how far ahead of this machine's clock, in seconds. */
export const signatureTolerance = 300;

/**
 * Signs a webhook as jambonz does: HMAC-SHA256, with the account's webhook secret as key, of `t`, a dot and the bytes of the body.
 *
 * @returns the value of the `Jambonz-Signature` header
 */
export function sign(body: string | Uint8Array, secret: string, time: Date = new Date()): string {
  const seconds = String(Math.floor(time.getTime() / 1000));
  return `t=${seconds},v1=${hmac(seconds, body, secret)}`;
}

/** Why a signature does not hold, in a sentence that says what to do about it. */
export class SignatureError extends Error {}

/** A webhook secret. As a `KeyObject` (`createSecretKey`) it need not be read anew for each webhook. */
type Secret = string | KeyObject;

interface Signed<Key extends Secret> {
  /** The value of the `Jambonz-Signature` header, if it is there. */
  header: string | undefined;
  /** As it came over the wire: a body that was parsed and written again may have other bytes. */
  body: Uint8Array;
  /** Those that are in use: several while one is replaced, or for several accounts. */
  secrets: readonly Key[];
  now?: Date;
}

/**
 * Verifies a signature, in constant time. One of several `v1` by one of several secrets is enough.
 *
 * @returns the secret that it was made with, and the time
 * @throws SignatureError
 */
export function verifySignature<Key extends Secret>({
  header,
  body,
  secrets,
  now = new Date(),
}: Signed<Key>): {
  secret: Key;
  time: Date;
} {
  const { seconds, digests } = parse(header);
  const age = Math.floor(now.getTime() / 1000) - Number(seconds);
  if (Math.abs(age) > signatureTolerance)
    throw new SignatureError(
      `the signature is ${Math.abs(age)} s ${age > 0 ? 'old' : 'in the future'}, ${signatureTolerance} s are allowed: is one of the clocks wrong?`,
    );
  const secret = secrets.find((each) => holds(seconds, digests, body, each));
  if (secret === undefined) throw new SignatureError(mismatch(seconds, digests, body, secrets));
  return { secret, time: new Date(Number(seconds) * 1000) };
}

function parse(header: string | undefined): { seconds: string; digests: string[] } {
  if (header === undefined) throw new SignatureError(`the header ${signatureHeader} is missing`);
  const times: string[] = [];
  const digests: string[] = [];
  for (const part of header.split(',')) {
    const element = part.trim();
    if (element.startsWith('t=')) times.push(element.slice(2));
    else if (/^v1=[0-9a-f]{64}$/.test(element)) digests.push(element.slice(3));
  }
  const [seconds = ''] = times;
  if (!/^\d{1,12}$/.test(seconds) || times.length > 1 || digests.length === 0)
    throw new SignatureError(
      `the header ${signatureHeader} must be t=<unix seconds>,v1=<64 hexadecimal digits in lower case>`,
    );
  return { seconds, digests };
}

function holds(seconds: string, digests: readonly string[], body: string | Uint8Array, secret: Secret): boolean {
  const expected = hmac(seconds, body, secret);
  return digests.some((digest) => equalInConstantTime(expected, digest));
}

function hmac(seconds: string, body: string | Uint8Array, secret: Secret): string {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
}

/** Whether the body or the secret is to blame: jambonz signs what `JSON.stringify` makes, so another form was made on the way. */
function mismatch(seconds: string, digests: readonly string[], body: Uint8Array, secrets: readonly Secret[]): string {
  const text = Buffer.from(body).toString();
  const compact = compacted(text);
  if (compact === text)
    return 'the webhook is not signed with any configured secret, or its body was altered on the way';
  if (compact !== undefined && secrets.some((secret) => holds(seconds, digests, compact, secret)))
    return 'the body was re-serialised on the way: the signature is over compact JSON, so have what is in between pass the bytes on as they are';
  return 'the body was altered on the way: it is not the compact JSON that jambonz sends';
}

function compacted(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Compares two texts in a time that tells no more than their lengths. UTF-16, so that no two texts have the same bytes. */
export function equalInConstantTime(expected: string, given: string): boolean {
  const [bytes, others] = [Buffer.from(expected, 'utf16le'), Buffer.from(given, 'utf16le')];
  return bytes.length === others.length && timingSafeEqual(bytes, others);
}
