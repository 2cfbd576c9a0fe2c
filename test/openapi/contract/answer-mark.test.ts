import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FallbackCause, formatFallbackMark, readAnswerMark } from '../../../openapi/contract/answer-mark.ts';

const cause = fc.constantFrom<FallbackCause>(
  'exception',
  'deadline',
  'no_reply',
  'invalid_reply',
  'too_large',
  'request',
);
const operation = fc.stringMatching(/^[a-z][A-Za-z0-9_-]*$/);
const detail = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('the Contract-Answer header', () => {
  it('of a fallback is parsed to the same fallback, with and without "replay" before it', () => {
    fc.assert(
      fc.property(fc.record({ cause, operation, detail }, { requiredKeys: ['cause', 'operation'] }), (fallback) => {
        const header = formatFallbackMark(fallback);
        expect(header).toMatch(/^[ -~]*$/);
        expect(readAnswerMark(header)).toEqual({ fallback });
        expect(readAnswerMark(`replay, ${header}`)).toEqual({ isReplay: true, fallback });
      }),
    );
  });

  it('stays below 10,000 characters with a very long detail', () => {
    const header = formatFallbackMark({
      cause: 'exception',
      operation: 'answerCall',
      detail: '\u{1f600}\ud800'.repeat(100_000),
    });
    expect(header.length).toBeLessThan(10_000);
    expect(readAnswerMark(header).fallback?.detail).toMatch(/^\u{1f600}/u);
  });

  it.each([
    [null, {}],
    ['', {}],
    ['replay', { isReplay: true }],
    ['replayed', {}],
    ['something else', {}],
    ['exception', {}],
    ['exception; operation="x"; detail=%"%zz"', { fallback: { cause: 'exception', operation: 'x', detail: '%zz' } }],
  ])('with the value %j is parsed without an exception, and unknown content is ignored', (header, mark) => {
    expect(readAnswerMark(header)).toEqual(mark);
  });
});
