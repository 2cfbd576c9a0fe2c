import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Texts of any characters but halves of surrogate pairs, as the unit `binary` of fast-check, which
 * takes a second to prepare.
 */
export function anyText(lengths: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  const unit = fc
    .nat({ max: 0x10ffff - surrogates.count })
    .map((code) => String.fromCodePoint(code < surrogates.first ? code : code + surrogates.count));
  return fc.string({ ...lengths, unit });
}
