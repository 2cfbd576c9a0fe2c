import { expect, it } from 'vitest';
import { foundDifferences } from './all-differences.ts';
import { knownNames } from './known-names.ts';
import { knownRules } from './known-rules.ts';
import { commercialSettings, listedSettings } from './speech-settings.ts';

const knownDifferences = [...knownNames, ...knownRules];

it('every verb and part has the properties, types, values and required ones of both packages, up to the known differences', () => {
  const found = foundDifferences();
  const known = knownDifferences.flatMap(({ of, differences }) =>
    of.flatMap((owner) => differences.map((each) => lineOf(owner, each))),
  );

  console.log(`${found.length} differences from both packages, ${knownDifferences.length} reasons`);
  expect({
    appeared: found.filter((line) => !known.includes(line)),
    vanished: known.filter((line) => !found.includes(line)),
  }).toEqual({ appeared: [], vanished: [] });
});

it('the settings of speech vendors that we list as commercial are those that @jambonz/schema has and specs.json has not', () => {
  expect(listedSettings().sort()).toEqual(commercialSettings().sort());
});

/** A difference of a whole verb is not one of a property. */
function lineOf(owner: string, difference: string): string {
  return /^(not|only) in/.test(difference) ? `${owner}: ${difference}` : `${owner} ${difference}`;
}
