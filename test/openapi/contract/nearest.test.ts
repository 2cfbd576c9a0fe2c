import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import type { Schema } from '../../../openapi/contract/document.ts';
import { findMeantName } from '../../../openapi/contract/foreign-words.ts';
import { findNearest } from '../../../openapi/contract/nearest.ts';
import { findSchemas, listDeclaredNames, listVerbs } from '../../../openapi/contract/schema-walk.ts';

const { document } = loadContract();
const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
const verbs = listVerbs([schemas.verb as Schema]);

/** The names that can stand at one place: all verbs, or the properties of one object in a verb. */
const vocabularies = [
  verbs,
  ...verbs.map((verb) =>
    listDeclaredNames(findSchemas(document, schemas.verb as Schema, { verb })).filter(
      (name) => name !== 'customerdata',
    ),
  ),
];

describe('the verb that is meant', () => {
  it.each([
    ['sya', 'say'],
    ['asy', 'say'],
    ['lml', 'llm'],
    ['equeue', 'enqueue'],
    ['dequue', 'dequeue'],
    ['gahter', 'gather'],
    ['hangpu', 'hangup'],
    ['ial', 'dial'],
    ['sip-decline', 'sip:decline'],
    ['openaiS2S', 'openai_s2s'],
    ['pipeline', 'agent'],
    ['speak', 'say'],
    ['Talk', 'say'],
    ['reject', 'sip:decline'],
  ])('by %s is %s', (written, verb) => expect(findMeantName(written, verbs)).toBe(verb));

  it.each(['teleport', 'record', 'xyz', 'foo', 'email', 'cat', 'x', '', 'queue', 'water'])(
    'is not guessed from "%s"',
    (written) => expect(findMeantName(written, verbs)).toBeUndefined(),
  );
});

describe('a declared name of three letters or more', () => {
  it.each<[slip: string, misspell: (name: string, at: number) => string, ambiguous: string[]]>([
    [
      'two letters swapped',
      (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
      ['edqueue', 'tst', 'tst', 'avd'],
    ],
    ['a letter dropped', (name, at) => name.slice(0, at) + name.slice(at + 1), ['equeue', 'tt', 'ad']],
    ['a letter doubled', (name, at) => name.slice(0, at + 1) + name.slice(at), []],
  ])('is found with %s', (_slip, misspell, ambiguous) => {
    const wrong = vocabularies.flatMap((names) =>
      names.flatMap((name) =>
        [...name.slice(name.length > 2 ? 1 : name.length)].flatMap((_, at) => {
          const written = misspell(name, at);
          const found = names.includes(written) ? name : findNearest(written, names);
          return found === name ? [] : [written];
        }),
      ),
    );
    expect(wrong).toEqual(ambiguous);
  });

  it('is guessed from fewer than one of 200 random words', () => {
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const words = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 3 + random(8) }, () => String.fromCharCode(97 + random(26))).join(''),
    );
    const guessed = words.filter((word) => findMeantName(word, verbs) !== undefined);
    expect(guessed.length).toBeLessThan(words.length / 200);
  });
});
