import { timingSafeEqual } from 'node:crypto';
import { HmacKey } from './hmac-key.ts';

/**
 * The header with the signature of a webhook: `t=<unix seconds>,v1=<HMAC-SHA256 in hex>`. jambonz
 * sends it without an `X-` prefix.
 */
export const signatureHeader = 'Jambonz-Signature';

/**
 * Maximum difference in seconds, in either direction, between the time of a signature and this
 * machine's clock.
 */
export const signatureToleranceSeconds = 300;

/**
 * Signs a webhook as jambonz does: HMAC-SHA256 of `t`, a dot and the bytes of the body, with the
 * account's webhook secret as key.
 * @returns the value of the `Jambonz-Signature` header
 */
export function sign(body: string | Uint8Array, secret: string, time: Date = new Date()): string {
  const seconds = String(Math.floor(time.getTime() / 1000));
  return `t=${seconds},v1=${new HmacKey(secret).sign(`${seconds}.`, toBytes(body))}`;
}

/** Thrown for an invalid signature. The message says what is wrong and what to do. */
export class SignatureError extends Error {}

/** A webhook secret, or its key, which saves the conversion. */
type Secret = string | HmacKey;

interface VerificationInput<Key extends Secret> {
  /** The value of the `Jambonz-Signature` header, if present. */
  header: string | undefined;
  /** The body as received, because parsing and re-serialising can change its bytes. */
  body: Uint8Array;
  /** All secrets in use: several during a rotation, or for several accounts. */
  secrets: readonly Key[];
  now?: Date;
}

/**
 * Verifies a signature in constant time. The signature is valid if at least one `v1` of the header
 * was made with one of the secrets.
 * @returns the secret that made the signature, and its time
 * @throws SignatureError if the signature is invalid
 */
export function verifySignature<Key extends Secret>({
  header,
  body,
  secrets,
  now = new Date(),
}: VerificationInput<Key>): {
  secret: Key;
  time: Date;
} {
  const { seconds, digests } = parseHeader(header);
  const age = Math.floor(now.getTime() / 1000) - Number(seconds);
  const isRecent = Math.abs(age) <= signatureToleranceSeconds; // false if the clock is invalid
  if (!isRecent)
    throw new SignatureError(
      `the signature is ${Math.abs(age)} s ${age > 0 ? 'old' : 'in the future'}, ${signatureToleranceSeconds} s are allowed: check both clocks`,
    );
  const secret = secrets.find((each) => matchesDigest(seconds, digests, body, each));
  if (secret === undefined) throw new SignatureError(describeMismatch(seconds, digests, body, secrets));
  return { secret, time: new Date(Number(seconds) * 1000) };
}

/** The header that jambonz sends. Others have several elements, in any order. */
const usualHeader = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

function parseHeader(header: string | undefined): { seconds: string; digests: string[] } {
  const [, usualSeconds, digest] = usualHeader.exec(header ?? '') ?? [];
  if (usualSeconds !== undefined && digest !== undefined) return { seconds: usualSeconds, digests: [digest] };
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

function matchesDigest(
  seconds: string,
  digests: readonly string[],
  body: string | Uint8Array,
  secret: Secret,
): boolean {
  const key = typeof secret === 'string' ? new HmacKey(secret) : secret;
  const expected = key.sign(`${seconds}.`, toBytes(body));
  return digests.some((digest) => isEqualInConstantTime(expected, digest));
}

function toBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body;
}

/** Larger bodies are not compared, because parsed JSON can take 40 times the memory of its text. */
const maxComparedBytes = 32_000;

/**
 * Distinguishes an altered body from a wrong secret. jambonz signs the output of `JSON.stringify`,
 * so a body in any other form was altered on the way.
 */
function describeMismatch(
  seconds: string,
  digests: readonly string[],
  body: Uint8Array,
  secrets: readonly Secret[],
): string {
  const text = Buffer.from(body).toString();
  const compact = body.length > maxComparedBytes ? text : compactJson(text);
  if (compact === text)
    return 'the webhook is not signed with any configured secret, or its body was altered on the way';
  if (compact !== undefined && secrets.some((secret) => matchesDigest(seconds, digests, compact, secret)))
    return 'the body was re-serialised on the way: the signature covers compact JSON, so make proxies pass the bytes on unchanged';
  return 'the body was altered on the way: it is not the compact JSON that jambonz sends';
}

function compactJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (error) {
    return error instanceof RangeError ? text : undefined; // JSON nested too deeply to be compared
  }
}

/**
 * Compares two texts in a time that reveals only their lengths. Compares their UTF-16 bytes,
 * because two different malformed texts can have the same UTF-8 bytes.
 */
export function isEqualInConstantTime(expected: string, given: string): boolean {
  const [expectedBytes, givenBytes] = [Buffer.from(expected, 'utf16le'), Buffer.from(given, 'utf16le')];
  return expectedBytes.length === givenBytes.length && timingSafeEqual(expectedBytes, givenBytes);
}
