import { expect, it } from 'vitest';
import { documentsOf, sample } from './arbitrary.ts';
import { sorted, table } from './known.ts';
import { refusedBySchema, refusedBySpecs, refusedByUs } from './known-refusals.ts';
import { openSourceVerbs, ours, verbs } from './ours.ts';
import { upstream } from './packages.ts';
import { isInSpecs, specsDocumentsOf } from './specs-arbitrary.ts';

const each = 1_000;

it('verb-specifications accepts what our schemas allow in the open-source edition, up to known differences', {
  timeout: 60_000,
}, () => {
  const documents = [...openSourceVerbs.values()].flatMap((schema) =>
    sample(documentsOf(schema, { openSource: true }), each),
  );
  const valid = documents.filter((verb) => ours.openSourceLines([verb]).length === 0);
  const refusals = valid.flatMap((verb) => upstream.specs([verb]) ?? []);
  const { rows, unknown, gone } = sorted(refusals, refusedBySpecs);

  console.log(
    `${valid.length} valid documents generated from our schemas, ${refusals.length} refused by verb-specifications\n${table(rows)}`,
  );
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  expect(valid.length).toBeGreaterThan(documents.length * 0.9);
});

it('@jambonz/schema accepts what our schemas allow in the commercial edition, up to known differences', {
  timeout: 60_000,
}, () => {
  const documents = [...verbs.values()].flatMap((schema) => sample(documentsOf(schema), each));
  const valid = documents.filter((verb) => ours.lines([verb]).length === 0);
  const refusals = valid.flatMap((verb) => upstream.schema([verb]) ?? []);
  const { rows, unknown, gone } = sorted(refusals, refusedBySchema);

  console.log(
    `${valid.length} valid documents generated from our schemas, ${refusals.length} refused by @jambonz/schema\n${table(rows)}`,
  );
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  expect(valid.length).toBeGreaterThan(documents.length * 0.9);
});

it('we accept what specs.json allows, up to known differences', { timeout: 60_000 }, () => {
  const names = [...openSourceVerbs.keys()];
  expect(names.filter((verb) => !isInSpecs(verb))).toEqual([]);
  // A few it refuses itself: it cannot cope with its own definition of one of Speechmatics' settings.
  const documents = names
    .flatMap((verb) => sample(specsDocumentsOf(verb), each))
    .filter((verb) => !upstream.specs([verb]));
  expect(documents.length).toBeGreaterThan(names.length * each * 0.99);
  const refusals = documents.map((verb) => ours.openSourceLines([verb])).filter((lines) => lines.length > 0);
  const { rows, unknown, gone } = sorted(refusals.flat(), refusedByUs);

  console.log(
    `${documents.length} documents that verb-specifications accepts, ${refusals.length} refused by us\n${table(rows)}`,
  );
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
});
