import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEqualInConstantTime } from '../../../openapi/contract/signature.ts';
import { anyText } from '../../helpers/any-text.ts';

it('isEqualInConstantTime accepts identical texts and rejects a text that is only a prefix of the other', () => {
  fc.assert(
    fc.property(anyText(), anyText({ minLength: 1 }), (text, more) => {
      expect(isEqualInConstantTime(text, `${text} `.slice(0, -1))).toBe(true);
      expect(isEqualInConstantTime(text, text + more)).toBe(false);
      expect(isEqualInConstantTime(text + more, text)).toBe(false);
      expect(isEqualInConstantTime(text + more, more + text)).toBe(text + more === more + text);
    }),
  );
});

it('isEqualInConstantTime rejects texts that differ in one character at any position', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (text, position, other) => {
        const at = position % text.length;
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(isEqualInConstantTime(text, changed)).toBe(text === changed);
      },
    ),
  );
});
