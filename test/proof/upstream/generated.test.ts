import { expect, it } from 'vitest';
import { documentsOf, sample } from './arbitrary.ts';
import { formatTable, groupByKnown } from './known.ts';
import { refusedBySchema, refusedByUs } from './known-refusals.ts';
import { openSourceVerbs, ours, verbs } from './ours.ts';
import { upstream } from './packages.ts';
import { isInSpecs, specsDocumentsOf } from './specs-arbitrary.ts';
import { listSpeechVendors, useSettings } from './speech-vendors.ts';

const samplesPerVerb = 1_000;
const samplesPerVendor = 300;

it('verb-specifications accepts random verbs and settings of speech vendors of our open-source schemas', {
  timeout: 60_000,
}, () => {
  const wanted = { openSource: true };
  const documents = [
    ...[...openSourceVerbs.values()].flatMap((schema) => sample(documentsOf(schema, wanted), samplesPerVerb)),
    ...listSpeechVendors(true).flatMap(({ name, schema }) =>
      sample(documentsOf(schema, wanted), samplesPerVendor).map((settings) => useSettings(name, settings)),
    ),
  ];
  const valid = documents.filter((verb) => ours.openSourceLines([verb]).length === 0);
  const refusals = valid.flatMap((verb) => upstream.specs([verb]) ?? []);

  console.log(`${valid.length} documents of our schemas, ${refusals.length} refused by verb-specifications`);
  expect(refusals).toEqual([]);
  expect(valid.length).toBeGreaterThan(documents.length * 0.9);
});

it('@jambonz/schema accepts random verbs of all our schemas, except for known differences', {
  timeout: 60_000,
}, () => {
  const documents = [...verbs.values()].flatMap((schema) => sample(documentsOf(schema), samplesPerVerb));
  const valid = documents.filter((verb) => ours.lines([verb]).length === 0);
  const refusals = valid.flatMap((verb) => upstream.schema([verb]) ?? []);
  const { rows, unknown, gone } = groupByKnown(refusals, refusedBySchema);

  console.log(
    `${valid.length} documents of our schemas, ${refusals.length} refused by @jambonz/schema\n${formatTable(rows)}`,
  );
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  expect(valid.length).toBeGreaterThan(documents.length * 0.9);
});

it('our schemas accept random verbs of specs.json, except for known differences', { timeout: 60_000 }, () => {
  const names = [...openSourceVerbs.keys()];
  expect(names.filter((verb) => !isInSpecs(verb))).toEqual([]);
  // verb-specifications refuses a few verbs of its own specs.json, because the definition of one
  // Speechmatics setting is faulty.
  const documents = names
    .flatMap((verb) => sample(specsDocumentsOf(verb), samplesPerVerb))
    .filter((verb) => !upstream.specs([verb]));
  expect(documents.length).toBeGreaterThan(names.length * samplesPerVerb * 0.99);
  const refusals = documents.map((verb) => ours.openSourceLines([verb])).filter((lines) => lines.length > 0);
  const { rows, unknown, gone } = groupByKnown(refusals.flat(), refusedByUs);

  console.log(
    `${documents.length} documents of verb-specifications, ${refusals.length} refused by us\n${formatTable(rows)}`,
  );
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
});
