import { describe, expect, it } from 'vitest';
import { createClient } from '../client/index.ts';
import { hangup } from '../generated/server/verbs.ts';
import { exampleOf } from './helpers/examples.ts';
import { failing, fallbackOf, throwing } from './helpers/failing.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');

const circular: Record<string, unknown> = {};
circular.self = circular;
const verbs: Record<string, unknown>[] = Array.from({ length: 30 }, (_, index) => ({
  verb: 'say',
  text: `line ${index}`,
}));
verbs[17] = { verb: 'gather', numDigits: 'four' };
const endless: Record<string, unknown> = { verb: 'gather' };
endless.actionHookDelayAction = { noResponseTimeout: 1, actions: [endless] };

describe('a caller hears the fallback of the operation when the handler', () => {
  it.each<[what: string, handler: () => unknown, cause: string, inLog: object]>([
    [
      'throws an error',
      throwing(new Error('out of order')),
      'exception',
      { err: expect.objectContaining({ message: 'out of order' }) },
    ],
    ['throws a text', throwing('router'), 'exception', { err: 'router' }],
    ['throws nothing', throwing(undefined), 'exception', {}],
    ['throws null', throwing(null), 'exception', { err: null }],
    [
      'rejects',
      () => Promise.reject(new Error('later')),
      'exception',
      { err: expect.objectContaining({ message: 'later' }) },
    ],
    ['returns nothing', () => undefined, 'no_reply', { mistakes: ['reply: must be array'] }],
    ['returns no array', () => null, 'invalid_reply', { mistakes: ['reply: must be array'] }],
    ['returns no verb', () => [], 'invalid_reply', { mistakes: ['reply: must not be empty'] }],
    [
      'returns thirty verbs with one mistake',
      () => verbs,
      'invalid_reply',
      { mistakes: ['/17/numDigits gather: must be integer'] },
    ],
    ['returns what JSON has no word for', () => [{ verb: 'tag', data: { amount: 1n } }], 'invalid_reply', {}],
    ['returns an endless reply', () => [{ verb: 'tag', data: circular }], 'invalid_reply', {}],
    ['returns endless verbs', () => [endless], 'invalid_reply', {}],
  ])('%s', async (_what, handler, cause, inLog) => {
    const { client, log, fallbacks } = await failing({ answerCall: handler });
    const { response, data } = await client.POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(data).toEqual(fallbackOf('answerCall'));
    expect(response.headers.get('contract-answer')).toMatch(new RegExp(`^${cause}; operation="answerCall"; detail=%"`));
    expect(await fallbacks()).toEqual([{ operation: 'answerCall', cause, value: 1 }]);
    const errors = log.filter(({ level }) => level === 50);
    expect(errors).toEqual([
      expect.objectContaining({
        outcome: 'fallback',
        operation: 'answerCall',
        call_sid: newCall.call_sid,
        cause,
        ...inLog,
      }),
    ]);
  });
});

it.each<[what: string, member: PropertyDescriptor]>([
  ['a BigInt', { value: 1n }],
  ['a getter that throws', { get: throwing(new Error('not yet')) }],
])('a caller hears the reply of a handler that leaves in call.data what cannot be kept: %s', async (_what, member) => {
  const { client, log, fallbacks } = await failing({
    answerCall: ({ call }: { call: { data: object } }) => {
      Object.defineProperty(call.data, 'amount', { ...member, enumerable: true });
      return [hangup()];
    },
  });
  expect((await client.POST('/webhooks/call', { body: newCall })).data).toEqual([{ verb: 'hangup' }]);
  expect(log).toContainEqual(expect.objectContaining({ level: 50, msg: expect.stringContaining('is not kept') }));
  expect(await fallbacks()).toEqual([]);
});

describe('the fallback', () => {
  it('of a notification is a bare 204', async () => {
    const { client, fallbacks } = await failing({ reportCallStatus: throwing(new Error('out of order')) });
    const { response } = await client.POST('/webhooks/call-status', { body: exampleOf('reportCallStatus') });
    expect(response.status).toBe(204);
    expect(response.headers.get('content-type')).toBeNull();
    expect(await fallbacks()).toEqual([{ operation: 'reportCallStatus', cause: 'exception', value: 1 }]);
  });

  it('is what a language model is told when its tool fails', async () => {
    const { client } = await failing({ runTool: () => 'a text' });
    const { data } = await client.POST('/webhooks/tool', { body: { tool_call_id: '1' } });
    expect(data).toEqual(fallbackOf('runTool'));
  });

  it('of an operation that has none is a problem, which says no more than it must', async () => {
    const { client, log, fallbacks } = await failing(
      { authenticateClient: throwing(new Error('the password is sesame')) },
      { config: { explainFallbacks: false } },
    );
    const { response, error } = await client.POST('/webhooks/auth', { body: exampleOf('authenticateClient') });
    expect(response.status).toBe(500);
    expect(error).toMatchObject({ status: 500, detail: 'the server failed, its log says why' });
    expect(log).toContainEqual(
      expect.objectContaining({
        outcome: 'failure',
        err: expect.objectContaining({ message: 'the password is sesame' }),
      }),
    );
    expect(await fallbacks()).toEqual([]);
  });

  it('says why in the problem of an operation that has none, where somebody has asked for it', async () => {
    const { client } = await failing({ authenticateClient: throwing(new Error('out of order')) });
    const { error } = await client.POST('/webhooks/auth', { body: exampleOf('authenticateClient') });
    expect(error).toMatchObject({ status: 500, detail: 'out of order' });
  });

  it('tells no more than its cause where nobody has asked for it', async () => {
    const { client } = await failing(
      { answerCall: throwing(new Error('sesame')) },
      { config: { explainFallbacks: false } },
    );
    const { response } = await client.POST('/webhooks/call', { body: newCall });
    expect(response.headers.get('contract-answer')).toBe('exception; operation="answerCall"');
  });

  it('has the path of PUBLIC_URL before its hooks', async () => {
    const { url } = await failing(
      { chooseFromMenu: throwing('x') },
      { config: { publicUrl: 'https://pbx.example.com/voice' } },
    );
    const { data } = await createClient({ baseUrl: url }).POST('/webhooks/menu', { body: exampleOf('chooseFromMenu') });
    expect(data).toContainEqual(expect.objectContaining({ verb: 'enqueue', waitHook: '/voice/webhooks/queue-wait' }));
    expect(fallbackOf('chooseFromMenu')).toContainEqual(expect.objectContaining({ waitHook: '/webhooks/queue-wait' }));
  });

  it('is not sent where tests want to see why: each mistake is in the problem', async () => {
    const { client } = await failing({ answerCall: () => verbs }, { onInvalidReply: 'throw' });
    const { response, error } = await client.POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(500);
    expect(error).toMatchObject({ errors: [{ pointer: '/17/numDigits', detail: 'gather: must be integer' }] });
  });
});
