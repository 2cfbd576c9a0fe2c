import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDifferences } from '../../../openapi/contract/json-differences.ts';
import { splitPointer } from '../../../openapi/contract/json-pointer.ts';

const say = (text: string) => ({ verb: 'say', text });
const gather = { verb: 'gather', input: ['digits', 'speech'], say: { text: 'Press 1' } };
const hangup = { verb: 'hangup' };

it.each([
  ['an equal value', [say('Hi'), hangup], [say('Hi'), hangup], []],
  ['another order of members', { a: 1, b: [2] }, { b: [2], a: 1 }, []],
  ['a changed text', [say('Hi')], [say('Hello')], [{ pointer: '/0/text', before: 'Hi', now: 'Hello' }]],
  [
    'an inserted verb',
    [say('Hi'), gather, hangup],
    [say('Hi'), say('Stop'), gather, hangup],
    [{ pointer: '/1', now: say('Stop') }],
  ],
  ['a removed verb', [say('Hi'), gather, hangup], [gather, hangup], [{ pointer: '/0', before: say('Hi') }]],
  [
    'another verb',
    [say('Hi'), hangup],
    [{ verb: 'pause' }, hangup],
    [{ pointer: '/0', before: say('Hi'), now: { verb: 'pause' } }],
  ],
  [
    'an inserted and a changed verb',
    [gather, hangup],
    [say('Hi'), { ...gather, say: { text: 'Press 2' } }, hangup],
    [
      { pointer: '/0', now: say('Hi') },
      { pointer: '/0/say/text', before: 'Press 1', now: 'Press 2' },
    ],
  ],
  [
    'a removed element of an array in a verb',
    [gather],
    [{ ...gather, input: ['speech'] }],
    [{ pointer: '/0/input/0', before: 'digits' }],
  ],
  ['another type', { a: null }, { a: { b: 1 } }, [{ pointer: '/a', before: null, now: { b: 1 } }]],
  ['a missing reply', undefined, [hangup], [{ pointer: '', now: [hangup] }]],
  ['a name with a slash', { 'a/b': 1 }, {}, [{ pointer: '/a~1b', before: 1 }]],
  ['a member that objects inherit', {}, { constructor: 1 }, [{ pointer: '/constructor', now: 1 }]],
])('findDifferences lists %s', (_, before, now, differences) => {
  expect(findDifferences(before, now)).toEqual(differences);
});

it('findDifferences finds none exactly if two values are equal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      const json = (value: unknown) => JSON.parse(JSON.stringify(value));
      expect(findDifferences(before, json(before))).toEqual([]);
      expect(findDifferences([before], [before, now])).toHaveLength(1);
      const isEqual = fc.stringify(json(before)) === fc.stringify(json(now));
      if (isEqual) expect(findDifferences(json(before), json(now))).toEqual([]);
    }),
  );
});

it('findDifferences points at what differs, on the side that has it', () => {
  const read = (value: unknown, pointer: string) =>
    splitPointer(pointer).reduce((at, name) => (at as Record<string, unknown> | undefined)?.[name], value);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (before, now) => {
      for (const difference of findDifferences(before, now)) {
        if ('before' in difference) expect(read(before, difference.pointer)).toEqual(difference.before);
        else expect(read(now, difference.pointer)).toEqual(difference.now);
      }
    }),
  );
});

it('findDifferences lists one difference for each of the verbs that are inserted', () => {
  const verbs = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 20 });
  fc.assert(
    fc.property(verbs, fc.array(fc.nat()), (texts, places) => {
      const before = texts.map((text) => say(`${text}`));
      const now = [...before];
      for (const place of places) now.splice(place % (now.length + 1), 0, { verb: 'pause', text: '' });
      const differences = findDifferences(before, now);
      expect(differences.map(({ now }) => now)).toEqual(places.map(() => ({ verb: 'pause', text: '' })));
    }),
  );
});

it('findDifferences compares arrays of 20,000 elements in seconds', () => {
  const before = Array.from({ length: 20_000 }, (_, index) => say(`${index}`));
  const startedAtMs = performance.now();
  expect(
    findDifferences(
      before,
      before.map(({ text }) => say(`${text}!`)),
    ),
  ).toHaveLength(20_000);
  expect(findDifferences(before, before.slice(1))).toHaveLength(1);
  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
});
