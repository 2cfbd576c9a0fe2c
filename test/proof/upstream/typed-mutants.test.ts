import { expect, it } from 'vitest';
import { createBases, judgeMutants, nameOf } from './mutant-verdicts.ts';
import { kinds } from './mutants.ts';
import { formatMutant, formatVerbList } from './typed-mutants.ts';
import { compile } from './typed-program.ts';

/** Every mutant takes minutes: `MUTANTS=all npm run proof -- typed-mutants`. */
const step = process.env.MUTANTS === 'all' ? 1 : 12;

it('the compiler refuses 99.3% of the altered verbs that any validator refuses, and no valid verb', {
  timeout: 1_200_000,
}, () => {
  const bases = createBases();
  const valid = bases.map(({ verb }) => formatVerbList([verb]));
  const mutants = judgeMutants(bases, step)
    .filter(({ lines, refusedBy }) => lines.length > 0 || refusedBy.length > 0)
    .map((verdict) => ({ ...verdict, code: formatMutant(verdict) }));
  const codes = [...new Set([...valid, ...mutants.map(({ code }) => code)])];
  const [, ...errors] = compile([`import * as verbs from '../generated/server/verbs.ts';`, ...codes]);
  const refused = new Set(codes.filter((_, index) => errors[index]?.length));

  const rows = [...kinds, 'all'].flatMap((kind) => {
    const invalid = mutants.filter((mutant) => kind === 'all' || mutant.kind === kind);
    const accepted = invalid.filter(({ code }) => !refused.has(code));
    const share = 1 - accepted.length / invalid.length;
    return invalid.length > 0 ? [{ kind, invalid: invalid.length, accepted, share }] : [];
  });
  console.log(`${valid.length} valid verbs, one in ${step} mutants; share of the invalid ones that tsc refuses:`);
  console.table(
    rows.map(({ accepted, share, ...row }) => ({
      ...row,
      accepted: accepted.length,
      share: `${(100 * share).toFixed(2)}%`,
    })),
  );
  console.log(
    rows
      .at(-1)
      ?.accepted.map((each) => `${nameOf(each)}: ${each.lines}`)
      .join('\n'),
  );
  expect(valid.filter((code) => refused.has(code))).toEqual([]);
  expect(rows.at(-1)?.share).toBeGreaterThan(0.993);
});
