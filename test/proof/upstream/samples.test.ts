import { expect, it } from 'vitest';
import { type Known, sorted, table } from './known.ts';
import { ours } from './ours.ts';
import { upstream } from './packages.ts';
import { documentedSamples, schemaExamples, testedSamples } from './shipped-samples.ts';

const noSession =
  'no session can be made without it, by the code of the open-source server, which then refuses the whole reply';

const known: Known[] = [
  { shows: /_?(s2s|llm): missing property auth$/, why: `auth: ${noSession}` },
  {
    shows: /(openai_s2s|microsoft_s2s|s2s|llm): missing property response_create$/,
    why: `response_create of OpenAI and Microsoft: ${noSession}`,
  },
  { shows: /google_s2s: missing property setup$/, why: `setup of Google: ${noSession}` },
  { shows: /(deepgram|voiceagent)_s2s: missing property Settings$/, why: `Settings of Deepgram: ${noSession}` },
  { shows: /microsoft_s2s: missing property connectOptions$/, why: `connectOptions of Microsoft: ${noSession}` },
  { shows: /openai_s2s: must be openai$/, why: 'another vendor would silently win over the name of the verb' },
  {
    shows: /unknown verb rest:dial$/,
    why: 'rest:dial: the platform makes it of a REST request, and no reply may contain it',
  },
  { shows: /unknown verb pipeline/, why: 'pipeline: the old name of agent, which no server runs' },
];

it('every sample that ships inside the packages is right where its authors mean it to be, up to known differences', async () => {
  const shipped = {
    'schema examples': schemaExamples(),
    documentation: documentedSamples(),
    tests: await testedSamples(),
  };
  const samples = Object.values(shipped).flat();
  const differing = samples.filter(({ verb, isRight }) => isRight !== (ours.lines([verb]).length === 0));
  const lines = differing.flatMap(({ source, verb }) => ours.lines([verb]).map((line) => `${source} ${line}`));
  const wrong = differing
    .filter(({ isRight }) => !isRight)
    .map(({ source, verb }) => `${source} accepted: ${JSON.stringify(verb)}`);
  const { rows, unknown, gone } = sorted([...lines, ...wrong], known);

  const counts = Object.entries(shipped).map(([name, some]) => `${some.length} ${name}`);
  console.log(`${counts.join(', ')}: our verdict differs on ${differing.length}\n${table(rows)}`);
  expect({ unknown, gone }).toEqual({ unknown: [], gone: [] });
  for (const some of Object.values(shipped)) expect(some.length).toBeGreaterThan(10);
});

it('the SDK says of every sample what validateApp says: the mutants are not shown to both', async () => {
  const samples = [...schemaExamples(), ...documentedSamples(), ...(await testedSamples())];
  const verdict = (refusal: string | undefined) => refusal === undefined;
  expect(samples.filter(({ verb }) => verdict(upstream.sdk([verb])) !== verdict(upstream.schemaApp([verb])))).toEqual(
    [],
  );
});
