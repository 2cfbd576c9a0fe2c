import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { addFormats } from '../../../openapi/generate/add-formats.ts';
import { createBases } from './mutant-verdicts.ts';
import { createMutants } from './mutants.ts';
import { ours } from './ours.ts';
import { readDocumentedSamples, readSchemaExamples, recordTestedSamples } from './shipped-samples.ts';

const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });
addFormats(ajv);
const validate = ajv.compile(createRequire(import.meta.url)('jambonz-contract/verbs.schema.json'));

/**
 * Lists the verbs about which the JSON Schema and the check of replies differ, with the lines of
 * the check.
 */
function findDifferences(lists: readonly unknown[]): { verbs: unknown; lines: string[] }[] {
  const judged = lists.map((verbs) => ({ verbs, lines: ours.lines(verbs) }));
  return judged.filter(({ verbs, lines }) => validate(verbs) !== (lines.length === 0));
}

it('the JSON Schema of verbs has the verdicts of the reply check about the samples of the jambonz packages', async () => {
  const samples = [...readSchemaExamples(), ...readDocumentedSamples(), ...(await recordTestedSamples())];
  expect(samples.length).toBeGreaterThan(150);
  expect(findDifferences(samples.map(({ verb }) => [verb]))).toEqual([]);
});

it('the JSON Schema of verbs has the verdicts of the reply check about altered verbs, but takes misspelt vendor settings', () => {
  const lists = createBases().flatMap(({ verb }) => createMutants(verb).map(({ verbs }) => verbs));
  const differences = findDifferences(lists);
  console.log(`${lists.length} altered verbs, the verdicts about ${differences.length} differ`);
  // An empty list of lines is a verb that the schema alone refuses.
  const isMisspelt = (line = '') => /Options\b.*: unknown property/.test(line);
  expect(differences.filter(({ lines }) => !isMisspelt(lines[0]))).toEqual([]);
});
