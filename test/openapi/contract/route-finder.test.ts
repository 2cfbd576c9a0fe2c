import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRouteFinder } from '../../../openapi/contract/route-finder.ts';

function createFinder(...paths: string[]) {
  const find = createRouteFinder(paths.map((path) => ({ path, method: 'POST' })));
  return (path: string) => {
    const found = find(path);
    return found && { path: found.byMethod.get('POST')?.path, params: found.params };
  };
}

/** Lists all ways to match a text, the one with the longest first parameter first. */
function listMatches(parts: string[], text: string): string[][] {
  const [literal = '', name, ...rest] = parts;
  if (!text.startsWith(literal)) return [];
  const after = text.slice(literal.length);
  if (name === undefined) return after === '' ? [[]] : [];
  const lengths = Array.from(after, (_, index) => after.length - index);
  return lengths.flatMap((length) =>
    after.slice(0, length).includes('/')
      ? []
      : listMatches(rest, after.slice(length)).map((values) => [after.slice(0, length), ...values]),
  );
}

describe('a path template', () => {
  it.each([
    ['/x/{a}-{b}', '/x/1-2', ['1', '2']],
    ['/x/{a}-{b}', '/x/1-2-3', ['1-2', '3']],
    ['/x/{a}.{b}.json', '/x/v.1.json', ['v', '1']],
    ['/x/{a}{b}', '/x/123', ['12', '3']],
    ['/x/{a}%2F{b}', '/x/1%2F2', ['1', '2']],
    ['/x/{constructor}', '/x/1', ['1']],
  ])('with the parameters of a segment gives their values: %s and %s', (template, path, values) => {
    expect(createFinder(template)(path)?.params.map(([, value]) => value)).toEqual(values);
  });

  it.each([
    ['/x/{a}', '/x/'],
    ['/x/{a}', '/x/1/2'],
    ['/x/{a}', '/x'],
    ['/x/{a}-{b}', '/x/1-'],
    ['/x/{a}-{b}', '/x/-'],
    ['/x/{a}-{b}', '/x/1'],
    ['/x/{a}{b}', '/x/1'],
    ['/x/pre{a}re', '/x/pre'],
    ['/x/{a}/y', '/x//y'],
  ])('does not match an empty parameter or one with a slash: %s and %s', (template, path) => {
    expect(createFinder(template)(path)).toBeUndefined();
  });

  it('finds what a matcher finds that tries every way', () => {
    const piece = fc.string({ unit: fc.constantFrom('-', 'a', '.'), maxLength: 2 });
    const segment = fc.array(fc.tuple(piece, fc.constantFrom('', '{p}')), { minLength: 1, maxLength: 4 });
    const template = fc
      .array(segment, { minLength: 1, maxLength: 3 })
      .map((segments) => `/${segments.map((parts) => parts.flat().join('')).join('/')}`)
      .filter((path) => path.includes('{'));
    const path = fc.string({ unit: fc.constantFrom('-', 'a', '.', '/'), maxLength: 9 }).map((text) => `/${text}`);
    fc.assert(
      fc.property(template, path, (declared, given) => {
        const [values] = listMatches(declared.split(/\{(p)\}/), given);
        expect(createFinder(declared)(given)?.params.map(([, value]) => value)).toEqual(values);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['/x/{a}-{b}-{c}', '/x/{a}-{b}-{c}x', '/x/{a}{b}{c}-y', '/x/{a}--{b}--{c}--{d}y'])(
    'answers 100 kB of dashes in milliseconds: %s',
    (template) => {
      const find = createFinder(template);
      const path = `/x/${'-'.repeat(100_000)}`;
      const start = performance.now();
      find(path);
      expect(performance.now() - start).toBeLessThan(50);
    },
  );
});

describe('of several paths that match', () => {
  it.each([
    ['/x/b', '/x/{a}', '/x/b'],
    ['/x/{a}-{b}', '/x/{a}', '/x/1-2'],
    ['/x/{a}-{b}-{c}', '/x/{a}-{b}', '/x/1-2-3'],
    ['/x/pre-{b}', '/x/{a}-{b}', '/x/pre-2'],
    ['/x/y/{c}', '/x/{b}/{c}', '/x/y/z'],
    ['/x/y/{c}', '/x/{b}/z', '/x/y/z'],
    ['/{a}/y/z', '/x/{b}/{c}', '/x/y/z'],
  ])('the more concrete one wins in any order: %s before %s', (winner, loser, path) => {
    expect(createFinder(winner, loser)(path)?.path).toBe(winner);
    expect(createFinder(loser, winner)(path)?.path).toBe(winner);
  });

  it('one is found in any order of the document', () => {
    const segment = fc.constantFrom('a', 'b', '{p}', '{p}-{q}', 'a-{q}');
    const paths = fc.uniqueArray(
      fc.tuple(segment, segment).map((parts) => `/${parts.join('/')}`),
      { minLength: 2 },
    );
    const given = fc.tuple(fc.constantFrom('a', 'b', 'a-b'), fc.constantFrom('a', 'b', 'a-b'));
    fc.assert(
      fc.property(paths, given, (declared, parts) => {
        const path = `/${parts.join('/')}`;
        expect(createFinder(...declared)(path)).toEqual(createFinder(...declared.toReversed())(path));
      }),
      { numRuns: 2_000 },
    );
  });
});
