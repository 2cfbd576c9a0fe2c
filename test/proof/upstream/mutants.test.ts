import { expect, it } from 'vitest';
import { formatTable, groupByKnown } from './known.ts';
import { harmless, onlyTheirs } from './known-mutants.ts';
import { createBases, judgeMutants, nameOf, type Verdict, validators } from './mutant-verdicts.ts';
import { kinds } from './mutants.ts';

const bases = createBases();
const mutants = judgeMutants(bases);
const titles = { schema: 'schema validate', schemaApp: 'validateApp, SDK', specs: 'verb-specifications' };
const isRefused = ({ lines, refusedBy }: Verdict) => lines.length > 0 || refusedBy.length > 0;

it('our schemas accept every valid verb, and a jambonz package refuses only examples of verbs that it lacks', () => {
  const examplesRefused = (name: (typeof validators)[number]) => [
    ...new Set(
      bases.filter(({ isExample, refusedBy }) => isExample && refusedBy.includes(name)).map(({ verb }) => verb.verb),
    ),
  ];
  expect(bases.filter(({ mistakes }) => mistakes.length > 0)).toEqual([]);
  expect(examplesRefused('schema')).toEqual(['lex', 'rasa']);
  expect(examplesRefused('schemaApp')).toEqual(['lex', 'microsoft_s2s', 'rasa', 'voiceagent_s2s']);
  expect(examplesRefused('specs')).toEqual([
    'agent',
    'gptlive_s2s',
    'nova_s2s',
    'qwen_s2s',
    'room',
    'transfer',
    'voicelive_s2s',
  ]);
});

it('our schemas refuse 99.6% of the altered verbs that any validator refuses; known-mutants.ts lists the rest', () => {
  const invalid = mutants.filter(isRefused);
  const refusedByUs = invalid.filter(({ lines }) => lines.length > 0);
  const { rows, unknown, gone } = groupByKnown(
    invalid.filter(({ lines }) => lines.length === 0).map(nameOf),
    onlyTheirs,
  );

  console.log(
    `${bases.length} valid verbs, ${mutants.length} mutants, ${invalid.length} invalid; refused share of these:`,
  );
  console.table(
    Object.fromEntries([
      ...kinds.map((kind) => [kind, computeShares(invalid.filter((each) => each.kind === kind))]),
      ['all', computeShares(invalid)],
    ]),
  );
  console.log(`mutants that a package refuses and our schemas accept:\n${formatTable(rows)}`);
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  expect(refusedByUs.length / invalid.length).toBeGreaterThan(0.996);
});

it('every altered verb that all validators accept is known to be harmless', () => {
  const { rows, unknown, gone } = groupByKnown(mutants.filter((mutant) => !isRefused(mutant)).map(nameOf), harmless);

  console.log(`mutants that every validator accepts:\n${formatTable(rows)}`);
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
});

it('our message for an altered verb is one line that begins with the JSON pointer of the change or its parent', () => {
  const isOneLine = ({ pointer, lines }: Verdict) =>
    lines.length === 1 && lines[0]?.startsWith(pointer.replace(/\/[^/]*$/, ''));
  const refused = mutants.filter(({ lines }) => lines.length > 0);
  expect(refused.filter((mutant) => !isOneLine(mutant)).map((mutant) => [nameOf(mutant), mutant.lines])).toEqual([]);
});

function computeShares(invalid: Verdict[]) {
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
