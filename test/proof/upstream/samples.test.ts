import { expect, it } from 'vitest';
import { formatTable, groupByKnown, type Known } from './known.ts';
import { ours } from './ours.ts';
import { upstream } from './packages.ts';
import { readDocumentedSamples, readSchemaExamples, recordTestedSamples } from './shipped-samples.ts';

const noSession = 'without it the open-source server cannot create a session and refuses the whole reply';

const known: Known[] = [
  { shows: /_?(s2s|llm): missing property auth$/, why: `auth: ${noSession}` },
  { shows: /openai_s2s: must be openai$/, why: 'another vendor would silently override the name of the verb' },
  {
    shows: /unknown verb rest:dial$/,
    why: 'rest:dial: the platform creates it from a REST request, and no reply can contain it',
  },
  { shows: /unknown verb pipeline/, why: 'pipeline: the old name of agent, which no server runs' },
];

it('our schemas accept exactly the samples that the jambonz packages call valid, except for known differences', async () => {
  const shipped = {
    'schema examples': readSchemaExamples(),
    documentation: readDocumentedSamples(),
    tests: await recordTestedSamples(),
  };
  const samples = Object.values(shipped).flat();
  const differing = samples.filter(({ verb, isRight }) => isRight !== (ours.lines([verb]).length === 0));
  const lines = differing.flatMap(({ source, verb }) => ours.lines([verb]).map((line) => `${source} ${line}`));
  const wrong = differing
    .filter(({ isRight }) => !isRight)
    .map(({ source, verb }) => `${source} accepted: ${JSON.stringify(verb)}`);
  const { rows, unknown, gone } = groupByKnown([...lines, ...wrong], known);

  const counts = Object.entries(shipped).map(([name, some]) => `${some.length} ${name}`);
  console.log(`${counts.join(', ')}: our verdict differs on ${differing.length}\n${formatTable(rows)}`);
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  for (const some of Object.values(shipped)) expect(some.length).toBeGreaterThan(10);
});

it('verb-specifications accepts every sample that our schemas accept for the open-source edition', async () => {
  const samples = [...readSchemaExamples(), ...readDocumentedSamples(), ...(await recordTestedSamples())];
  const accepted = samples.filter(({ verb }) => ours.openSourceLines([verb]).length === 0);
  expect(accepted.length).toBeGreaterThan(100);
  expect(accepted.filter(({ verb }) => upstream.specs([verb]) !== undefined)).toEqual([]);
});

it('@jambonz/sdk accepts the same samples as the newest schemas (validateApp), except newer verbs and gladiaOptions', async () => {
  const isNewer = (verb: unknown) => /"(nova|voicelive)_s2s"|"gladiaOptions"/.test(JSON.stringify(verb));
  const samples = [...readSchemaExamples(), ...readDocumentedSamples(), ...(await recordTestedSamples())];
  const isAccepted = (refusal: string | undefined) => refusal === undefined;
  expect(
    samples
      .filter(({ verb }) => isAccepted(upstream.sdk([verb])) !== isAccepted(upstream.schemaApp([verb])))
      .filter(({ verb }) => !isNewer(verb)),
  ).toEqual([]);
});
