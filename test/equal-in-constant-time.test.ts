import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalInConstantTime } from '../openapi/contract/signature.ts';

it('equalInConstantTime accepts identical texts and rejects a text that is only a prefix of the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (text, more) => {
      expect(equalInConstantTime(text, `${text} `.slice(0, -1))).toBe(true);
      expect(equalInConstantTime(text, text + more)).toBe(false);
      expect(equalInConstantTime(text + more, text)).toBe(false);
      expect(equalInConstantTime(text + more, more + text)).toBe(text + more === more + text);
    }),
  );
});

it('equalInConstantTime rejects texts that differ in one character at any position', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (text, position, other) => {
        const at = position % text.length;
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(equalInConstantTime(text, changed)).toBe(text === changed);
      },
    ),
  );
});
