import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatLiteral, JsonText } from '../../../client/desk/format-literal.ts';
import { anyText } from '../../helpers/any-text.ts';

/** Evaluates TypeScript without types. */
function evaluate(text: string): unknown {
  return new Function(`return ${text};`)();
}

/** Copies JSON, so that its objects have a prototype. */
function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

it('a literal is the value that it was made of, for any JSON', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).map(copy);
  const check = (value: unknown) => {
    expect(evaluate(formatLiteral(value, 2, 3))).toEqual(value);
  };
  fc.assert(fc.property(json, check));
  fc.assert(fc.property(fc.dictionary(anyText(), anyText()).map(copy), check));
});

it('a member __proto__ stays a member', () => {
  const value = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}');
  const written = evaluate(formatLiteral(value, 0, 0)) as object;
  expect(Object.keys(written)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(written)).toBe(Object.prototype);
});

it.each([
  ['It’s "quoted"', `'It’s "quoted"'`],
  ["It's", `"It's"`],
  [`It's "it"`, `'It\\'s "it"'`],
  ['a\\"b\n', `'a\\\\"b\\n'`],
  ['$'.repeat(2).concat('{x}'), `'$$\{x}'`],
  ['\u202e\u2028', `'\\u202e\\u2028'`],
  [[], '[]'],
  [{}, '{}'],
  [[{ a: 1 }], '[{ a: 1 }]'],
  [{ 'a-b': [null, true, 1.5] }, `{ 'a-b': [null, true, 1.5] }`],
])('%j is written as the formatter writes it', (value, expected) => {
  expect(formatLiteral(value, 0, 0)).toBe(expected);
});

it('a value that is too long for a line takes lines for its members', () => {
  const long = 'x'.repeat(110);
  expect(
    formatLiteral(
      {
        text: long,
        content: long,
        list: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
      },
      0,
      0,
    ),
  ).toBe(`{
  text: '${long}',
  content:
    '${long}',
  list: [
    { a: 1, b: 2 },
    { a: 3, b: 4 },
  ],
}`);
});

it('a JsonText is written as a call of JSON.parse', () => {
  const json = `{"a":"it's \\"it\\" \\\\ \u2028"}`;
  expect(evaluate(formatLiteral({ body: new JsonText(json) }, 0, 0))).toEqual({ body: JSON.parse(json) });
});

it('the time to format a value grows with its size, and not with the square of its depth', () => {
  const nest = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;
  const measureMs = (levels: number) => {
    const value = Array.from({ length: 2_000 / levels }, () => nest(levels));
    const times = Array.from({ length: 5 }, () => {
      const startedAt = performance.now();
      for (let time = 0; time < 10; time++) formatLiteral(value, 0, 0);
      return performance.now() - startedAt;
    });
    return Math.min(...times);
  };
  const ratios = Array.from({ length: 4 }, () => measureMs(50) / measureMs(5));
  expect(Math.min(...ratios)).toBeLessThan(6);
});
