import { expect, it } from 'vitest';
import { findDifferences } from './all-differences.ts';
import { knownNames } from './known-names.ts';
import { knownRules } from './known-rules.ts';

const knownDifferences = [...knownNames, ...knownRules];

it('our verbs and their parts have the same properties as in @jambonz/schema and specs.json, except for known differences', () => {
  const found = findDifferences();
  const known = knownDifferences.flatMap(({ of, differences }) =>
    of.flatMap((owner) => differences.map((each) => formatDifference(owner, each))),
  );

  console.log(`${found.length} differences from both packages, ${knownDifferences.length} reasons`);
  expect({
    appeared: found.filter((line) => !known.includes(line)),
    vanished: known.filter((line) => !found.includes(line)),
  }).toEqual({ appeared: [], vanished: [] });
});

/**
 * Formats a difference as one line that starts with `owner`, the name of a verb or a part. Adds a
 * colon after `owner` if the difference concerns the whole verb or part instead of a property.
 */
function formatDifference(owner: string, difference: string): string {
  return /^(not|only) in/.test(difference) ? `${owner}: ${difference}` : `${owner} ${difference}`;
}
