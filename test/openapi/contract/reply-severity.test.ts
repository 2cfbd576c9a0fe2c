import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument, Schema } from '../../../openapi/contract/document.ts';
import type { Edition } from '../../../openapi/contract/edition.ts';
import { formatMistake } from '../../../openapi/contract/mistake.ts';
import { createReplyCheck } from '../../../openapi/contract/reply-check.ts';
import { writeReplyValidators } from '../../../openapi/generate/validators.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const settings = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  'x-vendor-settings': true,
  properties,
  additionalProperties: true,
});
const closed = (name: string): Schema => ({ properties: { [name]: {} }, additionalProperties: false });
const schema: Schema = {
  type: 'object',
  allOf: [{ $ref: '#/components/schemas/needs' }],
  properties: {
    auth: { type: 'object', additionalProperties: true },
    handoff: { 'x-jambonz-edition': 'commercial', properties: { brief: { 'x-jambonz-edition': 'commercial' } } },
    event: { type: 'string', 'x-commercial-values': ['say-start'] },
    engine: { type: 'string', 'x-open-source-values': ['neural'] },
    mode: { type: 'string' },
    both: { allOf: [closed('a'), closed('b')] },
    names: { propertyNames: { enum: ['a'] }, allOf: [{ required: ['a'] }, { required: ['a'] }] } as Schema,
    options: settings({ smartFormat: { type: 'boolean' }, vad: settings({ threshold: { type: 'number' } }) }),
  },
  additionalProperties: false,
  if: { properties: { mode: { 'x-commercial-values': ['z'] } } },
  else: false as unknown as Schema,
};
const needs: Schema = {
  'x-jambonz-edition': 'open-source',
  required: ['auth'],
  properties: { auth: { required: ['apiKey'] } },
};
const document = {
  openapi: '3.1.0',
  info: { title: 'Severity', version: '1' },
  paths: {
    '/hook': {
      post: {
        operationId: 'hook',
        responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/reply' } } } } },
      },
    },
  },
  components: { schemas: { reply: schema, needs, verb: { type: 'object' }, command: {} } },
} as unknown as OpenApiDocument;

const folder = temporaryFolder();
writeReplyValidators(document, folder);
const { hook } = createRequire(import.meta.url)(join(folder, 'replies.cjs'));

function check(edition: Edition, reply: object) {
  const { mistakes, hints } = createReplyCheck({ document, schema, validate: hook, edition })(reply);
  return { mistakes: mistakes.map(formatMistake), hints: hints.map(formatMistake) };
}
const auth = { apiKey: 'k' };
const refused = (pointer: string) => [`${pointer} reply: not in the open-source edition of jambonz`];

describe('a reply that only one edition is known to take', () => {
  it.each<[what: string, reply: object, openSource: string[], hints: string[]]>([
    ['a commercial property, without its own ones', { auth, handoff: { brief: 1 } }, refused('/handoff'), []],
    ['a commercial value', { auth, event: 'say-start' }, refused('/event'), []],
    ['a value that the open-source server does not list', { auth, engine: 'generative' }, refused('/engine'), []],
    ['listed values', { auth, event: 'say', engine: 'neural' }, [], []],
    ['a condition with a commercial mark', { auth, mode: 'z' }, [], []],
    [
      'an unknown setting of a vendor',
      { auth, options: { punctuation: true } },
      ['/options/punctuation reply: unknown property'],
      ['/options/punctuation reply: punctuation is not in the contract and sent unchecked'],
    ],
    [
      'an unknown setting further in',
      { auth, options: { vad: { colour: 1 } } },
      ['/options/vad/colour reply: unknown property'],
      ['/options/vad/colour reply: colour is not in the contract and sent unchecked'],
    ],
    [
      'a missing requirement of the open-source server',
      {},
      ['reply: missing property auth'],
      ['reply: missing property auth (required by the open-source server)'],
    ],
    [
      'a missing requirement further in',
      { auth: {} },
      ['/auth reply: missing property apiKey'],
      ['/auth reply: missing property apiKey (required by the open-source server)'],
    ],
  ])(
    'with %s has mistakes in the open-source edition and only hints in the commercial one',
    (_, reply, lines, hints) => {
      expect(check('open-source', reply)).toEqual({ mistakes: lines, hints: [] });
      expect(check('commercial', reply)).toEqual({ mistakes: [], hints });
    },
  );

  it('with a property that one of two closed schemas forbids has a mistake, although the other declares it', () => {
    const mistakes = ['/both/a reply: unknown property'];
    expect(check('commercial', { auth, both: { a: 1 } })).toEqual({ mistakes, hints: [] });
  });

  it('with a forbidden name and a property that two schemas require has one mistake for each', () => {
    const mistakes = ['/names reply: missing property a', '/names/b reply: must be one of a'];
    expect(check('commercial', { auth, names: { b: 1 } })).toEqual({ mistakes, hints: [] });
  });

  it('with a misspelt setting of a vendor has a mistake in both editions', () => {
    const mistakes = ['/options/smartFormt reply: unknown property, did you mean smartFormat?'];
    const reply = { auth, options: { smartFormt: true } };
    expect(check('commercial', reply)).toEqual({ mistakes, hints: [] });
    expect(check('open-source', reply)).toEqual({ mistakes, hints: [] });
  });
});
