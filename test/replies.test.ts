import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../generated/server/handlers.ts';
import { gather } from '../generated/server/verbs.ts';
import { untyped } from '../server/untyped.ts';
import { exampleOf } from './helpers/examples.ts';
import { serve } from './helpers/serve.ts';

let reply: unknown;
const returns = { handlers: { answerCall: () => reply } as unknown as Partial<Handlers> };
const { client, log } = await serve(returns);
const newCall = exampleOf('answerCall', 'call-documented-minimum');

/** The mistakes that the server finds in a reply, as it logs them; none when it sends the reply. */
async function mistakes(wrong: unknown): Promise<unknown> {
  reply = wrong;
  log.length = 0;
  const { response } = await client.POST('/webhooks/call', { body: newCall });
  expect(response.status).toBe(log.some(({ msg }) => msg === 'invalid reply') ? 500 : 200);
  return log.find(({ msg }) => msg === 'invalid reply')?.mistakes ?? [];
}

const goodbye = { verb: 'hangup' };
const target = [{ type: 'phone', number: '+14155550100' }];

describe('an invalid reply', () => {
  it.each<[what: string, reply: unknown, lines: string[]]>([
    ['nothing', undefined, ['reply: must be array']],
    ['an object in place of an array', { verb: 'say', text: 'x' }, ['reply: must be array']],
    ['no verb at all for a new call', [], ['reply: must not be empty']],
    ['a text', [goodbye, 'hangup'], ['/1 reply: must be object']],
    ['null', [null], ['/0 reply: must be object']],
    ['a wrong type', [goodbye, { verb: 'gather', numDigits: 'four' }], ['/1/numDigits gather: must be integer']],
    [
      'a misspelt required property, in one line',
      [{ verb: 'dial', targt: target }],
      ['/0/targt dial: unknown property, did you mean target?'],
    ],
    ['a misspelt property', [{ verb: 'say', text: 'x', lop: 2 }], ['/0/lop say: unknown property, did you mean loop?']],
    ['a property that is like none', [{ verb: 'hangup', colour: 'red' }], ['/0/colour hangup: unknown property']],
    ['the misspelt text of say', [{ verb: 'say', txt: 'x' }], ['/0/txt say: unknown property, did you mean text?']],
    ['a missing property', [{ verb: 'dial' }], ['/0 dial: missing property target']],
    ['say without text', [{ verb: 'say' }], ['/0 say: missing property text']],
    ['an unknown verb', [{ verb: 'gahter' }], ['/0/verb reply: unknown verb gahter, did you mean gather?']],
    ['a verb from nowhere', [{ verb: 'teleport' }], ['/0/verb reply: unknown verb teleport']],
    ['no verb', [{ text: 'x' }], ['/0 reply: missing property verb']],
    ['a verb that is no text', [{ verb: 7 }], ['/0/verb reply: must be string']],
    ['the key form', [{ say: { text: 'x' } }], ['/0 reply: write {"verb": "say", …} in place of {"say": {…}}']],
    [
      'a wrong word',
      [{ verb: 'dial', target: [{ type: 'phon', number: '1' }] }],
      ['/0/target/0/type dial: must be one of phone, sip, user, teams, did you mean phone?'],
    ],
    ['a target without its number', [{ verb: 'dial', target: [{ type: 'phone' }] }], ['/0/target/0 dial: missing property number']],
    ['an empty list', [{ verb: 'dial', target: [] }], ['/0/target dial: must not be empty']],
    ['nested options', [{ verb: 'gather', say: { txt: 'x' } }], ['/0/say/txt gather: unknown property, did you mean text?']],
    ['a verb among nested options', [{ verb: 'gather', say: { verb: 'say', text: 'x' } }], ['/0/say/verb gather: must not be given here']],
    [
      'a verb in a nested list',
      [{ verb: 'gather', actionHookDelayAction: { noResponseTimeout: 1, actions: [{ verb: 'say', txt: 'x' }] } }],
      ['/0/actionHookDelayAction/actions/0/txt say: unknown property, did you mean text?'],
    ],
    [
      'a hook that is no path',
      [{ verb: 'gather', actionHook: 'menu' }],
      ['/0/actionHook gather: must be a path that begins with / or an absolute URL'],
    ],
    ['a hook of a wrong type', [{ verb: 'gather', actionHook: 7 }], ['/0/actionHook gather: must be string or object']],
    ['a name with a slash', [{ verb: 'hangup', headers: {}, 'a/b~c': 1 }], ['/0/a~1b~0c hangup: unknown property']],
    ['a number that JSON has no word for', [{ verb: 'pause', length: Number.NaN }], ['/0/length pause: must be number']],
    [
      'a text that matches nothing',
      [{ verb: 'say', text: 'x', loop: 'for ever' }],
      ['/0/loop say: must be forever or a whole number from 1'],
    ],
    ['letters that changed places', [{ verb: 'gather', play: { ulr: 'x' } }], ['/0/play/ulr gather: unknown property, did you mean url?']],
    ['a verb that is a name of JavaScript', [{ verb: 'constructor' }], ['/0/verb reply: unknown verb constructor']],
    ['a name of two lines', [{ verb: 'hangup', 'a\nb\u001b': 1 }], ['/0/a\ufffdb\ufffd hangup: unknown property']],
    [
      'another word for a required property, in one line',
      [{ verb: 'pause', seconds: 1 }],
      ['/0/seconds pause: unknown property, did you mean length?'],
    ],
    [
      'a misspelt property in an open object',
      [{ verb: 'openai_s2s', auth: { api_key: 'x' }, llmOptions: { response_create: {} } }],
      ['/0/auth openai_s2s: missing property apiKey, is it api_key?'],
    ],
    [
      'a property that another one needs',
      [{ verb: 'gather', actionHookDelayAction: { noResponseTimeout: 3, action: [] } }],
      ['/0/actionHookDelayAction/action gather: unknown property, did you mean actions?'],
    ],
    ['a wrong switch before its consequences', [{ verb: 'say', stream: 'true' }], ['/0/stream say: must be boolean']],
    ['an empty name', [{ verb: 'conference', name: '' }], ['/0/name conference: must not be empty']],
    ['the word verb misspelt', [{ vreb: 'say', text: 'x' }], ['/0 reply: missing property verb, is it vreb?']],
    [
      'several mistakes',
      [{ verb: 'say', txt: 'x' }, goodbye, { verb: 'pause', length: '1' }, { verb: 'hangup', when: 'now' }],
      ['/0/txt say: unknown property, did you mean text?', '/2/length pause: must be number', '/3/when hangup: unknown property'],
    ],
  ])('with %s says so', async (_what, wrong, lines) => {
    expect(await mistakes(wrong)).toEqual(lines);
  });

  it('is a problem with the same mistakes, each with its pointer', async () => {
    reply = [{ verb: 'say', txt: 'x' }];
    const { error } = await client.POST('/webhooks/call', { body: newCall });
    expect(error).toMatchObject({
      status: 500,
      detail: 'the handler of answerCall returned an invalid reply',
      errors: [{ pointer: '/0/txt', detail: 'say: unknown property, did you mean text?' }],
    });
  });

  it('with thousands of mistakes is reported with the first fifty', async () => {
    const lines = await mistakes(Array.from({ length: 5_000 }, () => ({ verb: 'pause', length: 'x' })));
    expect(lines).toHaveLength(50);
  });

  it.each(['router', 'route', null, { message: 'x' }])('is nothing that a handler can provoke by throwing %o', async (thrown) => {
    const failing = await serve({
      handlers: {
        answerCall: () => {
          throw thrown;
        },
      },
    });
    const { response, error } = await failing.client.POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(500);
    expect(error).toMatchObject({ detail: 'the server failed, its log says why' });
    expect(failing.log).toContainEqual(expect.objectContaining({ msg: 'webhook failed' }));
  });

  it('of an operation that failed hides why', async () => {
    const failing = await serve({
      handlers: {
        answerCall: () => {
          throw new Error('the password is sesame');
        },
      },
    });
    const { error } = await failing.client.POST('/webhooks/call', { body: newCall });
    expect(error).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'the server failed, its log says why',
    });
    expect(JSON.stringify(failing.log)).toContain('the password is sesame');
  });
});

describe('for the open-source edition, an invalid reply', () => {
  it('is one that only the commercial edition would carry out', async () => {
    const { client } = await serve({ ...returns, config: { edition: 'open-source' } });
    reply = [{ verb: 'room', name: 'lobby' }];
    const { error } = await client.POST('/webhooks/call', { body: newCall });
    expect(error).toMatchObject({ errors: [{ pointer: '/0', detail: 'room: not in the open-source edition of jambonz' }] });
    expect(await mistakes(reply)).toEqual([]);
  });
});

describe('a property that the contract does not know', () => {
  it('is let through by untyped, wherever it stands, and nothing else is', async () => {
    reply = [untyped(gather({ say: untyped({ text: 'Hello' }, { emotion: 'cheerful' }) }), { patience: 'long' })];
    const { data } = await client.POST('/webhooks/call', { body: newCall });
    expect(data).toEqual([{ verb: 'gather', say: { text: 'Hello', emotion: 'cheerful' }, patience: 'long' }]);
    reply = [untyped(untyped(gather({ timeout: 5 }), { patience: 'long' }), { mood: 'good', timeout: 'none' })];
    expect((await client.POST('/webhooks/call', { body: newCall })).data).toEqual([
      { verb: 'gather', timeout: 5, patience: 'long', mood: 'good' },
    ]);
    expect(await mistakes([untyped({ verb: 'say', txt: 'Hello' }, { emotion: 'cheerful' })])).toEqual([
      '/0/txt say: unknown property, did you mean text?',
    ]);
  });

  it('is let through below a PUBLIC_URL with a path as well', async () => {
    const { client } = await serve({ ...returns, config: { publicUrl: 'https://pbx.example.com/voice' } });
    reply = [untyped(gather({ actionHook: '/webhooks/call' }), { patience: 'long' })];
    expect((await client.POST('/webhooks/call', { body: newCall })).data).toEqual([
      { verb: 'gather', actionHook: '/voice/webhooks/call', patience: 'long' },
    ]);
  });
});

describe('a valid reply', () => {
  it('may hold properties that are undefined: JSON drops them', async () => {
    expect(await mistakes([{ verb: 'dial', target, callerId: undefined }])).toEqual([]);
  });

  it('arrives as it was returned, whatever a person says in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.jsonValue(), async (text, data) => {
        reply = [
          { verb: 'say', text },
          { verb: 'tag', data: { data } },
        ];
        const { data: received } = await client.POST('/webhooks/call', { body: newCall });
        expect(received).toEqual(JSON.parse(JSON.stringify(reply)));
      }),
      { numRuns: 100 },
    );
  });
});
