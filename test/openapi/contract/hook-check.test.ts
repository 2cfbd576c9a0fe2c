import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../openapi/contract/document.ts';
import { createHookCheck } from '../../../openapi/contract/hook-check.ts';
import { formatMistake } from '../../../openapi/contract/mistake.ts';
import { createReplyChecks } from '../../../openapi/contract/reply-check.ts';
import { writeReplyValidators } from '../../../openapi/generate/validators.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const operation = (operationId: string, takes?: string[]) => ({
  operationId,
  responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/reply' } } } } },
  ...(takes && { 'x-takes': takes }),
});
const hook = { $ref: '#/components/schemas/hook' };
const url = { $ref: '#/components/schemas/hook-url' };
const document = {
  openapi: '3.1.0',
  info: { title: 'Hooks', version: '1' },
  paths: {
    '/both': { post: operation('both', ['result', 'partial']) },
    '/result': { post: operation('result', ['result']), get: operation('read', ['result']) },
    '/order': { post: operation('order', []) },
    '/many': { post: operation('many', ['a', 'b', 'c', 'd', 'result']) },
    '/ivr/{menu}': { post: operation('ivr', ['result']) },
    '/ivr/{menu}-{step}.json': { post: operation('step', ['partial']) },
    '/old': { post: operation('old') },
  },
  components: {
    schemas: {
      command: {},
      'hook-url': { type: 'string', format: 'hook' },
      hook: {
        type: ['string', 'object'],
        format: 'hook',
        properties: { url, method: { type: 'string' } },
        additionalProperties: false,
      },
      alias: { allOf: [hook] },
      holder: { type: 'object', required: ['hook'], properties: { hook } },
      verb: { type: 'object' },
      reply: {
        type: 'object',
        properties: {
          resultHook: { ...hook, 'x-webhook': 'result' },
          bothHook: { ...url, 'x-webhook': ['result', 'partial'] },
          ownHook: hook,
          aliasHook: { $ref: '#/components/schemas/alias' },
          inlineHook: { type: 'string', format: 'hook' },
          list: { type: 'array', items: { ...hook, 'x-webhook': 'result' } },
          map: { type: 'object', additionalProperties: url },
          either: { anyOf: [{ type: 'integer' }, { type: 'object', properties: { hook } }] },
          any: {
            anyOf: [
              { $ref: '#/components/schemas/holder' },
              { type: 'object', required: ['other'], properties: { other: { type: 'string' } } },
            ],
          },
          plain: { type: 'string' },
          others: {
            if: { properties: { hook: { ...hook, 'x-webhook': 'partial' } } },
            else: { required: ['never'] },
          },
        },
        additionalProperties: false,
      },
    },
  },
} as unknown as OpenApiDocument;

const folder = temporaryFolder();
writeReplyValidators(document, folder);
const replies = createRequire(import.meta.url)(join(folder, 'replies.cjs'));

function check(reply: object, severity: 'mistake' | 'hint' = 'mistake') {
  const { mistakes, hints } =
    createReplyChecks({ document, replies }, 'commercial', severity).get('both')?.(reply) ?? {};
  return { mistakes: mistakes?.map(formatMistake), hints: hints?.map(formatMistake) };
}

describe('the check of hooks', () => {
  it.each<[string, object, string[]]>([
    [
      'a property',
      { resultHook: '/reslt' },
      ['/resultHook reply: no operation accepts POST /reslt, did you mean /result?'],
    ],
    ['an object', { resultHook: { url: '/x1' } }, ['/resultHook/url reply: no operation accepts POST /x1']],
    ['a list', { list: ['/result', '/x1'] }, ['/list/1 reply: no operation accepts POST /x1']],
    ['a map', { map: { 'a/b': '/x1' } }, ['/map/a~1b reply: no operation accepts POST /x1']],
    ['a property without x-webhook', { ownHook: '/x1' }, ['/ownHook reply: no operation accepts POST /x1']],
    ['a member of allOf', { aliasHook: '/x1' }, ['/aliasHook reply: no operation accepts POST /x1']],
    ['an inline schema', { inlineHook: '/x1' }, ['/inlineHook reply: no operation accepts POST /x1']],
  ])('finds an undeclared path in %s', (_, reply, lines) => {
    expect(check(reply)).toEqual({ mistakes: lines, hints: [] });
    expect(check(reply, 'hint')).toEqual({ mistakes: [], hints: lines });
  });

  it('names the webhook that an operation does not take, and the path that takes it', () => {
    expect(check({ bothHook: '/result' }).mistakes).toEqual([
      '/bothHook reply: POST /result takes result, not partial, which /both, /ivr/{menu}-{step}.json, /old take',
    ]);
    expect(check({ resultHook: '/order' }).mistakes?.[0]).toContain(
      'POST /order takes no webhook of jambonz, not result',
    );
    expect(check({ bothHook: '/many' }).mistakes?.[0]).toContain('POST /many takes a, b, c and 2 others, not partial');
  });

  it('accepts an operation that takes all webhooks of the hook', () => {
    expect(check({ bothHook: '/both', ownHook: '/order', resultHook: '/old', plain: '/x1' }).mistakes).toEqual([]);
  });

  it('looks up the method of a hook object', () => {
    expect(check({ resultHook: { url: '/result', method: 'get' } }).mistakes).toEqual([]);
    expect(check({ ownHook: { url: '/both', method: 'Get' } }).mistakes).toEqual([
      '/ownHook/url reply: /both accepts POST, not GET',
    ]);
  });

  it('fills one parameter with one segment', () => {
    expect(check({ list: ['/ivr/sales', '/ivr/a%2Fb?c/d#e/f', '/ivr/{menu}'] }).mistakes).toEqual([]);
    expect(check({ resultHook: '/ivr/sales/north' }).mistakes).toEqual([
      '/resultHook reply: no operation accepts POST /ivr/sales/north, write %2F for a slash in a parameter of /ivr/{menu}',
    ]);
  });

  it('does not let a hint fail an alternative or a condition', () => {
    expect(check({ either: { hook: '/x1' } }, 'hint')).toEqual({
      mistakes: [],
      hints: ['/either/hook reply: no operation accepts POST /x1'],
    });
    expect(check({ others: { hook: '/x1' } }).mistakes).toEqual([]);
    expect(check({ any: { hook: '/x1' } }, 'hint').mistakes).toEqual([]);
    expect(check({ any: { hook: 1 } }, 'hint').mistakes).toHaveLength(1);
  });

  it('reports another mistake of the same hook alone', () => {
    expect(check({ resultHook: { url: '/x1', method: 1 } }).mistakes).toEqual([
      '/resultHook/method reply: must be string',
      '/resultHook/url reply: no operation accepts POST /x1',
    ]);
    expect(check({ inlineHook: 1 }).mistakes).toEqual(['/inlineHook reply: must be string']);
  });

  it('accepts every hook if no context is given', () => {
    expect(replies.both({ resultHook: '/x1' })).toBe(true);
  });
});

it('answersHook accepts what is not a relative hook', () => {
  const { answersHook } = createHookCheck(document);
  for (const value of [undefined, null, 1, [], {}, { url: 1 }, '', 'https://x.example/y', 'y'])
    expect(answersHook(value, 'result')).toBe(true);
});
