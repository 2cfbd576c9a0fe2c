import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HmacKey } from '../../../openapi/contract/hmac-key.ts';
import { anyText } from '../../helpers/any-text.ts';

const signByNode = (secret: string, prefix: string, bytes: Uint8Array) =>
  createHmac('sha256', secret).update(prefix).update(bytes).digest('hex');

it('HmacKey signs the test vectors of RFC 4231 for keys that are text', () => {
  expect(new HmacKey('Jefe').sign('what do ya want', Buffer.from(' for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  expect(new HmacKey('\x0b'.repeat(20)).sign('Hi', Buffer.from(' There'))).toBe(
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  );
});

it('HmacKey signs what createHmac signs, with secrets and bodies of any length', () => {
  const secrets = fc.oneof(anyText({ maxLength: 40 }), fc.string({ minLength: 60, maxLength: 140 }));
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.nat({ max: 40_000 }).map((length) => Buffer.alloc(length, 0xe9)),
  );
  fc.assert(
    fc.property(
      secrets,
      fc.stringMatching(/^\d{0,12}\.$/),
      fc.array(bodies, { maxLength: 4 }),
      (secret, prefix, all) => {
        const key = new HmacKey(secret);
        for (const bytes of all) expect(key.sign(prefix, bytes)).toBe(signByNode(secret, prefix, bytes));
      },
    ),
  );
});
