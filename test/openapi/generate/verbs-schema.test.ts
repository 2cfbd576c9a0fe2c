import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { OpenApiDocument, Schema } from '../../../openapi/contract/document.ts';
import { addFormats } from '../../../openapi/generate/add-formats.ts';
import { buildVerbsJsonSchema } from '../../../openapi/generate/verbs-schema.ts';

const require = createRequire(import.meta.url);
const document: OpenApiDocument = require('#jambonz/document');
const schemas = document.components?.schemas as Record<string, Schema & { examples?: unknown[] }>;
const schema = buildVerbsJsonSchema(document);

/** Ajv in strict mode refuses keywords that JSON Schema does not define. */
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
addFormats(ajv);
const validate = ajv.compile(schema);

it('jambonz-contract/verbs.schema.json is the schema that the document gives', () => {
  const file = require.resolve('jambonz-contract/verbs.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
});

it('the JSON Schema of verbs takes every example of every verb', () => {
  const examples = Object.values(schemas.verb?.discriminator?.mapping ?? {}).flatMap(
    ($ref) => schemas[$ref.split('/').at(-1) ?? '']?.examples ?? [],
  );
  expect(examples.length).toBeGreaterThan(50);
  expect(examples.filter((verb) => !validate([verb]))).toEqual([]);
});

it.each([
  ['a misspelt property', [{ verb: 'say', txt: 'Hello' }]],
  ['an unknown verb', [{ verb: 'sayy', text: 'Hello' }]],
  ['no verb', [{ text: 'Hello' }]],
  ['a property of another type', [{ verb: 'hangup' }, { verb: 'gather', numDigits: '4' }]],
  ['a hook that is no address', [{ verb: 'gather', actionHook: 'menu' }]],
  ['a mistake in a verb inside a verb', [{ verb: 'gather', say: { txt: 'Hello' } }]],
  ['an object in place of the list', { verb: 'hangup' }],
])('the JSON Schema of verbs refuses %s', (_what, verbs) => {
  expect(validate(verbs)).toBe(false);
});

it.each([
  [
    'a setting that a speech vendor has added',
    { verb: 'say', text: '', synthesizer: { vendor: 'rime', options: { tempo: 2 } } },
  ],
  [
    'a session without the key that only the open-source server requires',
    { verb: 'openai_s2s', llmOptions: { response_create: {} } },
  ],
])('the JSON Schema of verbs takes %s', (_what, verb) => {
  expect(validate([verb])).toBe(true);
});
