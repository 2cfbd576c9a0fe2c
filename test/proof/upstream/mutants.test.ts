import { expect, it } from 'vitest';
import { sorted, table } from './known.ts';
import { harmless, onlyTheirs } from './known-mutants.ts';
import { baseOf, bases, nameOf, type Verdict, validators, verdicts } from './mutant-verdicts.ts';
import { kinds } from './mutants.ts';
import { speechSettings } from './specs-arbitrary.ts';

const all = bases();
const mutants = verdicts(all);
const titles = { schema: 'schema validate', schemaApp: 'validateApp, SDK', specs: 'verb-specifications' };
const isRefused = ({ lines, refusedBy }: Verdict) => lines.length > 0 || refusedBy.length > 0;

it('every valid verb is accepted by us; the packages refuse no example but those of verbs that they do not know', () => {
  const examplesRefused = (name: (typeof validators)[number]) => [
    ...new Set(
      all.filter(({ isExample, refusedBy }) => isExample && refusedBy.includes(name)).map(({ verb }) => verb.verb),
    ),
  ];
  expect(all.filter(({ mistakes }) => mistakes.length > 0)).toEqual([]);
  expect(examplesRefused('schema')).toEqual(['lex', 'rasa']);
  expect(examplesRefused('schemaApp')).toEqual(['lex', 'microsoft_s2s', 'rasa', 'voiceagent_s2s']);
  expect(examplesRefused('specs')).toEqual(['agent', 'gptlive_s2s', 'qwen_s2s', 'room', 'transfer']);
});

it('we refuse at least 99.5% of the invalid mutants, and whatever a package refuses, up to known differences', () => {
  const invalid = mutants.filter(isRefused);
  const refusedByUs = invalid.filter(({ lines }) => lines.length > 0);
  const { rows, unknown, gone } = sorted(invalid.filter(({ lines }) => lines.length === 0).map(nameOf), onlyTheirs);

  console.log(
    `${all.length} valid verbs, ${mutants.length} mutants, ${invalid.length} of them invalid; share of those refused:`,
  );
  console.table(
    Object.fromEntries([
      ...kinds.map((kind) => [kind, shares(invalid.filter((each) => each.kind === kind))]),
      ['all', shares(invalid)],
    ]),
  );
  console.log(`refused by a package and not by us:\n${table(rows)}`);
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  expect(refusedByUs.length / invalid.length).toBeGreaterThan(0.995);
});

it('what nobody refuses is harmless', () => {
  const { rows, unknown, gone } = sorted(mutants.filter((mutant) => !isRefused(mutant)).map(nameOf), harmless);

  console.log(`mutants that nobody refuses:\n${table(rows)}`);
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
});

it('one mistake is one line, which names its place or what that is in', () => {
  const isOneLine = ({ pointer, lines }: Verdict) =>
    lines.length === 1 && lines[0]?.startsWith(pointer.replace(/\/[^/]*$/, ''));
  const refused = mutants.filter(({ lines }) => lines.length > 0);
  expect(refused.filter((mutant) => !isOneLine(mutant)).map((mutant) => [nameOf(mutant), mutant.lines])).toEqual([]);
});

it('settings of speech vendors are open: of what the packages refuse in them, we refuse nothing', () => {
  const some = verdicts(
    speechSettings().map((settings) => baseOf({ verb: 'gather', recognizer: { vendor: 'any', ...settings } })),
  );
  const invalid = some.filter((mutant) => isRefused(mutant) && /Options\/./.test(mutant.pointer));

  console.log('mutants of the settings of speech vendors:');
  console.table({ settings: shares(invalid) });
  expect(invalid.length).toBeGreaterThan(50);
  expect(invalid.filter(({ lines }) => lines.length > 0)).toEqual([]);
});

function shares(invalid: Verdict[]) {
  const share = (refused: number, of: number) => `${((100 * refused) / of).toFixed(2)}%`;
  const theirs = validators.map((name) => {
    const asked = invalid.filter((mutant) => mutant.asked.includes(name));
    return [titles[name], share(asked.filter(({ refusedBy }) => refusedBy.includes(name)).length, asked.length)];
  });
  return {
    invalid: invalid.length,
    ours: share(invalid.filter(({ lines }) => lines.length > 0).length, invalid.length),
    ...Object.fromEntries(theirs),
  };
}
