import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../openapi/contract/document.ts';
import { createGeneratorDocument } from '../../../openapi/generate/generator-document.ts';
import { listOrphans } from '../../../openapi/generate/server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it.each([
  ['IVR', 'Ivr'],
  ['SIPTrunk', 'SipTrunk'],
  ['V2Menu', 'V2Menu'],
  ['CallStatus', 'CallStatus'],
  ['OAuth', 'OAuth'],
  ['PlanB', 'PlanB'],
  ['A', 'A'],
])('openapi-generator gets the tag %s as %s', (tag, given) => {
  const operation = { operationId: 'takeCall', tags: [tag], responses: {} };
  expect(createGeneratorDocument(createDocument({ post: operation }))).toMatchObject({
    paths: { '/a': { post: { operationId: 'takeCall', tags: [given] } } },
  });
});

it('openapi-generator gets no schema but the verbs, with descriptions that end no comment', () => {
  const requestBody = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Say' } } } };
  const operation = { operationId: 'takeCall', tags: ['Call'], requestBody, responses: {} };
  const given = createGeneratorDocument(createDocument({ post: operation })) as OpenApiDocument;
  expect(JSON.stringify(given.paths)).not.toContain('schema');
  expect(given.components?.schemas).toEqual({
    verb: expect.anything(),
    say: expect.objectContaining({ description: 'Speaks *\\/ a text.' }),
  });
});

it('a handler file without a tag is found by its name in any case, or by what it imports', () => {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/generated/server`, { recursive: true });
  mkdirSync(`${folder}/server/handlers`, { recursive: true });
  writeFileSync(`${folder}/generated/server/call-handlers.ts`, '');
  const files = {
    'call-handlers.ts': "import type { CallHandlers } from '../../generated/server/call-handlers.ts';",
    'helpers.ts': "import type { CallHandlers } from '../../generated/server/call-handlers.ts';",
    'ivrhandlers.ts': '',
    'Old-Handlers.ts': '',
    'menu.ts': "import type { MenuHandlers } from '../../generated/server/menu-handlers.ts';",
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(`${folder}/server/handlers/${name}`, code);
  expect(listOrphans(folder).sort()).toEqual(['Old-Handlers.ts', 'ivrhandlers.ts', 'menu.ts']);
});

function createDocument(path: OpenApiDocument['paths'][string]): OpenApiDocument {
  const verb = { oneOf: [], discriminator: { propertyName: 'verb', mapping: { say: '#/components/schemas/say' } } };
  const schemas = { Say: { type: 'object' }, verb, say: { type: 'object', description: 'Speaks */ a text.' } };
  return { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: { '/a': path }, components: { schemas } };
}
