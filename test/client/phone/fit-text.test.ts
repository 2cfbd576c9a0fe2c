import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, layOutText, measureWidth, wrapText } from '../../../client/phone/fit-text.ts';

describe('measureWidth', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本語', 6],
    ['한국어', 6],
    ['ｆｕｌｌ', 8],
    ['नमस्ते', 3],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['🇨🇭', 2],
    ['❤', 1],
    ['❤️', 2],
    ['a\u200bb', 2],
  ])('counts the columns of %s: %i', (text, columns) => {
    expect(measureWidth(text)).toBe(columns);
  });
});

describe('wrapText', () => {
  it.each([
    ['at the ends of words', 'For sales, press 1.', 10, ['For sales,', 'press 1.']],
    ['between the characters of a longer word', 'a bcdefghij k', 5, ['a bcd', 'efghi', 'j k']],
    ['between wide characters', '日本語日本語', 7, ['日本語', '日本語']],
    ['not at all if it fits', 'a  b', 4, ['a  b']],
  ])('breaks a line %s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('loses no character, and makes no line wider than the width, except for a wider character', () => {
    const unit = fc.constantFrom('a', ' ', 'é', 'e\u0301', '日', '👩‍👩‍👧', '-', 'word');
    const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (line, width) => {
        const lines = wrapText(line, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
        expect(Math.max(...lines.map(measureWidth))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks a prompt of a million characters without spaces in less than two seconds', () => {
    const started = performance.now();
    wrapText('<'.repeat(1_000_000), 60);
    wrapText('é'.repeat(100_000), 60);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('cutText', () => {
  it.each([
    ['Hello Jo. Welcome', 12, 'Hello Jo.…'],
    ['Hello Jo.', 9, 'Hello Jo.'],
    ['日本語日本語', 7, '日本語…'],
  ])('cuts %s to %i columns at the end of a word: %s', (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
  });
});

it('layOutText keeps line breaks, leaves out empty lines, and indents all lines but the first', () => {
  expect(layOutText('one\r\n\n two\tthree \nfour five', 2)).toBe('one\n   two three\n  four five');
  expect(layOutText('one two three four five\nsix', 2, 24)).toBe('one two three four\n  five\n  six');
});
