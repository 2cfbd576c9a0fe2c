import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../generated/server/test.ts';
import { hangup } from '../../../generated/server/verbs.ts';
import { createClient } from '../../helpers/create-client.ts';
import { createThrower, fallbackOf, serveFailing } from '../../helpers/serve-failing.ts';

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

describe('the fallback of the operation', () => {
  it.each<[what: string, handler: () => unknown, cause: string, inLog: object]>([
    [
      'throws an error',
      createThrower(new Error('out of order')),
      'exception',
      { err: expect.objectContaining({ message: 'out of order' }) },
    ],
    ['throws a string', createThrower('router'), 'exception', { err: 'router' }],
    ['throws undefined', createThrower(undefined), 'exception', {}],
    ['throws null', createThrower(null), 'exception', { err: null }],
    [
      'rejects',
      () => Promise.reject(new Error('later')),
      'exception',
      { err: expect.objectContaining({ message: 'later' }) },
    ],
    ['returns nothing', () => undefined, 'no_reply', { mistakes: ['reply: must be array'] }],
    ['returns null', () => null, 'invalid_reply', { mistakes: ['reply: must be array'] }],
    ['returns an empty array', () => [], 'invalid_reply', { mistakes: ['reply: must not be empty'] }],
    [
      'returns thirty verbs with one mistake',
      () => verbs,
      'invalid_reply',
      { mistakes: ['/17/numDigits gather: must be integer'] },
    ],
    ['returns a BigInt', () => [{ verb: 'tag', data: { amount: 1n } }], 'invalid_reply', {}],
    ['returns circular data', () => [{ verb: 'tag', data: circular }], 'invalid_reply', {}],
    ['returns circular verbs', () => [endless], 'invalid_reply', {}],
  ])('is sent if the handler %s', async (_what, handler, cause, inLog) => {
    const { client, log, fallbacks } = await serveFailing({ answerCall: handler });
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
  ['a getter that throws', { get: createThrower(new Error('not yet')) }],
])('the reply is sent if the handler leaves unserialisable call.data: %s', async (_what, member) => {
  const { client, log, fallbacks } = await serveFailing({
    answerCall: ({ call }: { call: { data: object } }) => {
      Object.defineProperty(call.data, 'amount', { ...member, enumerable: true });
      return [hangup()];
    },
  });
  expect((await client.POST('/webhooks/call', { body: newCall })).data).toEqual([{ verb: 'hangup' }]);
  expect(log).toContainEqual(expect.objectContaining({ level: 50, msg: expect.stringContaining('is dropped') }));
  expect(await fallbacks()).toEqual([]);
});

describe('the answer in place of an unusable reply', () => {
  it('is an empty 204 for a webhook without a reply', async () => {
    const { client, fallbacks } = await serveFailing({ reportCallStatus: createThrower(new Error('out of order')) });
    const { response } = await client.POST('/webhooks/call-status', { body: exampleOf('reportCallStatus') });
    expect(response.status).toBe(204);
    expect(response.headers.get('content-type')).toBeNull();
    expect(await fallbacks()).toEqual([{ operation: 'reportCallStatus', cause: 'exception', value: 1 }]);
  });

  it('is a fallback tool result for the language model if the reply to a tool request is invalid', async () => {
    const { client } = await serveFailing({ runTool: () => 'a text' });
    const { data } = await client.POST('/webhooks/tool', { body: { tool_call_id: '1' } });
    expect(data).toEqual(fallbackOf('runTool'));
  });

  it('is a 500 problem without details if the operation declares no fallback', async () => {
    const { client, log, fallbacks } = await serveFailing(
      { authenticateClient: createThrower(new Error('the password is sesame')) },
      { config: { explainFallbacks: false } },
    );
    const { response, error } = await client.POST('/webhooks/auth', { body: exampleOf('authenticateClient') });
    expect(response.status).toBe(500);
    expect(error).toMatchObject({ status: 500, detail: 'the server failed, see its log' });
    expect(log).toContainEqual(
      expect.objectContaining({
        outcome: 'failure',
        err: expect.objectContaining({ message: 'the password is sesame' }),
      }),
    );
    expect(await fallbacks()).toEqual([]);
  });

  it('is a 500 problem with the cause if the operation declares no fallback and explainFallbacks is on', async () => {
    const { client } = await serveFailing({ authenticateClient: createThrower(new Error('out of order')) });
    const { error } = await client.POST('/webhooks/auth', { body: exampleOf('authenticateClient') });
    expect(error).toMatchObject({ status: 500, detail: 'out of order' });
  });

  it('has only cause and operation in its Contract-Answer header if explainFallbacks is off', async () => {
    const { client } = await serveFailing(
      { answerCall: createThrower(new Error('sesame')) },
      { config: { explainFallbacks: false } },
    );
    const { response } = await client.POST('/webhooks/call', { body: newCall });
    expect(response.headers.get('contract-answer')).toBe('exception; operation="answerCall"');
  });

  it('has its hooks prefixed with the path of PUBLIC_URL', async () => {
    const { url } = await serveFailing(
      { chooseFromMenu: createThrower('x') },
      { config: { publicUrl: 'https://pbx.example.com/voice' } },
    );
    const { data } = await createClient({ baseUrl: url }).POST('/webhooks/menu', { body: exampleOf('chooseFromMenu') });
    expect(data).toContainEqual(expect.objectContaining({ verb: 'enqueue', waitHook: '/voice/webhooks/queue-wait' }));
    expect(fallbackOf('chooseFromMenu')).toContainEqual(expect.objectContaining({ waitHook: '/webhooks/queue-wait' }));
  });

  it('is a 500 problem that lists each error of the reply if onInvalidReply is throw', async () => {
    const { client } = await serveFailing({ answerCall: () => verbs }, { onInvalidReply: 'throw' });
    const { response, error } = await client.POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(500);
    expect(error).toMatchObject({ errors: [{ pointer: '/17/numDigits', detail: 'gather: must be integer' }] });
  });
});
