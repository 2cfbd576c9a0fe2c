import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SignatureError,
  sign,
  signatureToleranceSeconds,
  verifySignature,
} from '../../../openapi/contract/signature.ts';

interface Vector {
  name: string;
  secrets: string[];
  body: string;
  header: string | null;
  now: number;
  valid: boolean;
  refusal?: string;
}
const { tolerance, vectors } = JSON.parse(readFileSync('test/openapi/contract/signature-vectors.json', 'utf8')) as {
  tolerance: number;
  vectors: Vector[];
};
const verify = ({ header, body, secrets, now }: Omit<Vector, 'name' | 'valid'>) =>
  verifySignature({ header: header ?? undefined, body: Buffer.from(body), secrets, now: new Date(now * 1000) });

describe('a signature', () => {
  it('has the time tolerance in seconds that the file of test vectors states', () => {
    expect(signatureToleranceSeconds).toBe(tolerance);
  });

  it.each(vectors.filter(({ valid }) => valid))('is valid in the test vector $name', (vector) => {
    expect(verify(vector).time.getTime()).toBe(1764028800_000);
  });

  it.each(vectors.filter(({ valid }) => !valid))('is refused in the test vector $name', (vector) => {
    expect(() => verify(vector)).toThrow(SignatureError);
    expect(() => verify(vector)).toThrow(vector.refusal);
  });

  it('made for the first test vector equals the header of that vector', () => {
    const { body, secrets, header, now } = vectors[0] as Vector;
    expect(sign(body, secrets[0] as string, new Date(now * 1000))).toBe(header);
  });

  it('is refused while the clock is invalid', () => {
    const invalid = {
      header: sign('', 'secret'),
      body: Buffer.from(''),
      secrets: ['secret'],
      now: new Date(Number.NaN),
    };
    expect(() => verifySignature(invalid)).toThrow(SignatureError);
  });

  it('that is wrong for a large body is refused without parsing the body', () => {
    const header = sign('', 'secret');
    const refuse = (body: string) => () => verifySignature({ header, body: Buffer.from(body), secrets: ['secret'] });
    expect(refuse(' '.repeat(32_000))).toThrow('it is not the compact JSON');
    expect(refuse(' '.repeat(32_001))).toThrow('not signed with any configured secret, or its body was altered');
  });

  const body = fc.json({ maxDepth: 2 }).map((text) => JSON.stringify(JSON.parse(text)));

  it('made for any bytes is valid for these bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ minLength: 1 }), (bytes, secret) => {
        expect(verifySignature({ header: sign(bytes, secret), body: bytes, secrets: [secret] }).secret).toBe(secret);
      }),
    );
  });

  it('is invalid after one flipped bit in body or header', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 0, max: 7 }), fc.boolean(), (text, position, bit, inHeader) => {
        const bytes = Buffer.from(text);
        const header = Buffer.from(sign(bytes, 'secret'));
        const flipped = inHeader ? header : bytes;
        const index = position % flipped.length;
        flipped.writeUInt8(flipped.readUInt8(index) ^ (1 << bit), index);
        expect(() => verifySignature({ header: header.toString('latin1'), body: bytes, secrets: ['secret'] })).toThrow(
          SignatureError,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
