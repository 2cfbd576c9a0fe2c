import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLines, type Mark, markLines } from '../../../../client/desk/page/json-lines.ts';

const write = (value: unknown, marks: Mark[] = [], maxLines = 1_000) =>
  markLines(value, marks, maxLines).lines.map(({ depth, key, text, mark, remarks }) =>
    [`${' '.repeat(depth)}${key === undefined ? '' : `${JSON.stringify(key)}: `}${text}`, mark, ...remarks]
      .filter(Boolean)
      .join(' | '),
  );

describe('the lines of a JSON value on the page of the desk', () => {
  it('joined are the same JSON, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = [...listLines(value)]
          .map((line) => (line.key === undefined ? '' : `${JSON.stringify(line.key)}:`) + line.text)
          .join('\n');
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('carry a mistake at its place, and one about a missing member at the object that lacks it', () => {
    const marks: Mark[] = [
      { pointer: '/0/a~1b', kind: 'mistake', text: 'must be a string' },
      { pointer: '/0/c/d', kind: 'mistake', text: 'is missing' },
    ];
    expect(write([{ 'a/b': 1, c: { e: [] } }], marks)).toEqual([
      '[',
      ' {',
      '  "a/b": 1, | mistake | must be a string',
      '  "c": { | mistake | is missing',
      '   "e": []',
      '  }',
      ' }',
      ']',
    ]);
  });

  it('carry a difference on each line of the value that differs', () => {
    expect(write({ a: [1], ab: 2 }, [{ pointer: '/a', kind: 'removed' }])).toEqual([
      '{',
      ' "a": [ | removed',
      '  1 | removed',
      ' ], | removed',
      ' "ab": 2',
      '}',
    ]);
  });

  it('are cut behind the last remark', () => {
    const value = Array.from({ length: 20 }, (_, index) => index);
    expect(write(value, [], 3)).toEqual(['[', ' 0,', ' 1,']);
    expect(write(value, [{ pointer: '/4', kind: 'mistake', text: 'wrong' }], 3).at(-1)).toBe(' 4, | mistake | wrong');
  });

  it('end at a depth that the stack of a browser carries', () => {
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
    expect([...listLines(deep)].some(({ text }) => text === '[…]')).toBe(true);
  });
});
