import { describe, expect, it } from 'vitest';
import type { components } from '../../generated/types.ts';
import { exampleOf } from '../helpers/examples.ts';
import { sendRaw, webhookRequest } from '../helpers/send-raw.ts';
import { serve } from '../helpers/serve.ts';

type Schemas = components['schemas'];

const { url, client, log } = await serve({ services: { numberOf: () => '+14155550199' }, now: () => new Date('2026-11-24T12:00:00Z') });
const newCall = exampleOf('answerCall', 'call-documented-minimum');
const gathered = exampleOf('chooseFromMenu');
const dialled = exampleOf('finishSalesCall');
const queued = exampleOf('finishSupportCall');

describe('a new call', () => {
  const greetingOf = async (more: Partial<Schemas['new-call']>) => {
    const { data } = await client.POST('/webhooks/call', { body: { ...newCall, ...more } });
    const [first] = data ?? [];
    return first?.verb === 'gather' ? first.say?.text : undefined;
  };

  it('is greeted by name, without the quotes that SIP puts around it', async () => {
    expect(await greetingOf({ caller_name: '"Jo Doe"' })).toMatch(/^Hello Jo Doe\. Welcome to the reception line\./);
  });

  it.each([{ caller_name: '' }, { caller_name: undefined }])('without a name is welcomed: %o', async (more) => {
    expect(await greetingOf(more)).toMatch(/^Welcome to the reception line\./);
  });

  it('hears the greeting that is set in the portal', async () => {
    expect(await greetingOf({ env_vars: { GREETING: 'Bonjour.' }, caller_name: '' })).toMatch(/^Bonjour\./);
  });

  it('is offered a menu by key or speech, and a goodbye behind it for who says nothing', async () => {
    const { data } = await client.POST('/webhooks/call', { body: newCall });
    expect(data?.map(({ verb }) => verb)).toEqual(['gather', 'say', 'hangup']);
    expect(data?.[0]).toMatchObject({ input: ['digits', 'speech'], numDigits: 1, actionHook: '/webhooks/menu?attempt=1' });
  });
});

describe('the menu', () => {
  const choose = async (more: Partial<Schemas['gather-result']>, attempt = 1) => {
    const body = { ...gathered, digits: undefined, ...more };
    return (await client.POST('/webhooks/menu', { body, params: { query: { attempt } } })).data;
  };
  const saying = (transcript: string): Partial<Schemas['gather-result']> => ({
    reason: 'speechDetected',
    speech: { language_code: 'en-US', channel_tag: 1, is_final: true, alternatives: [{ transcript, confidence: 0.9 }] },
  });

  it.each([{ digits: '1' }, saying('Sales, please.')])('dials sales: %o', async (answer) => {
    expect(await choose(answer)).toMatchObject([{ verb: 'say' }, { verb: 'dial', target: [{ type: 'phone', number: '+14155550199' }] }]);
  });

  it.each([{ digits: '2' }, saying('I need SUPPORT')])('queues for support: %o', async (answer) => {
    expect(await choose(answer)).toMatchObject([{ verb: 'say' }, { verb: 'enqueue', name: 'support', waitHook: '/webhooks/queue-wait' }]);
  });

  it('asks once more what it did not understand', async () => {
    expect(await choose({ digits: '9' })).toMatchObject([{ verb: 'gather', actionHook: '/webhooks/menu?attempt=2' }, {}, {}]);
  });

  it('says goodbye the second time', async () => {
    expect(await choose(saying('lasagne'), 2)).toMatchObject([
      { verb: 'say', text: expect.stringContaining('Goodbye') },
      { verb: 'hangup' },
    ]);
  });

  it('leaves a silent caller to the verbs behind the gather', async () => {
    expect(await choose({ reason: 'timeout' })).toEqual([]);
  });
});

describe('after the menu', () => {
  it.each(['busy', 'no-answer', 'failed', undefined])('a dial that ends with %s goes on to support', async (dial_call_status) => {
    const { data } = await client.POST('/webhooks/sales-ended', { body: { ...dialled, dial_call_status } });
    expect(data).toMatchObject([{ verb: 'say' }, { verb: 'enqueue', name: 'support' }]);
  });

  it('a conversation with sales ends with thanks', async () => {
    const { data } = await client.POST('/webhooks/sales-ended', { body: { ...dialled, dial_call_status: 'completed' } });
    expect(data).toMatchObject([{ verb: 'say', text: expect.stringContaining('Thank you') }, { verb: 'hangup' }]);
  });

  it('a waiting caller hears the place in the queue, and leaves it after five minutes', async () => {
    const waiting = exampleOf('keepCallerWaiting');
    expect((await client.POST('/webhooks/queue-wait', { body: { ...waiting, queue_position: 2 } })).data).toMatchObject([
      { text: 'Please hold. You are number 3 in the queue.' },
      { verb: 'pause' },
    ]);
    expect((await client.POST('/webhooks/queue-wait', { body: { ...waiting, queue_time: 301 } })).data).toEqual([{ verb: 'leave' }]);
  });

  it.each([
    ['bridged', 'Thank you'],
    ['leave', 'Sorry'],
  ])('a queue that ends with %s ends the call', async (queue_result, words) => {
    const { data } = await client.POST('/webhooks/support-ended', { body: { ...queued, queue_result } });
    expect(data).toMatchObject([{ verb: 'say', text: expect.stringContaining(words) }, { verb: 'hangup' }]);
  });

  it('the call status is logged with what the caller chose', async () => {
    const call_sid = 'the-call-that-chose-sales';
    await client.POST('/webhooks/menu', { body: { ...gathered, call_sid, digits: '1' } });
    const ended = { ...exampleOf('reportCallStatus', 'status-completed'), call_sid };
    expect((await client.POST('/webhooks/call-status', { body: ended })).response.status).toBe(204);
    expect(log).toContainEqual(expect.objectContaining({ msg: 'call status', call_sid, call_status: 'completed', choice: 'sales' }));
  });
});

describe('the hooks of the reception line', () => {
  it('are found with the fragment that jambonz leaves in the request line', async () => {
    expect(await sendRaw(url, webhookRequest('/webhooks/menu?x=1#rc=2&rp=5xx', { ...gathered, digits: '2' }))).toContain(
      '"verb":"enqueue"',
    );
  });

  it('have their query checked, up to the fragment', async () => {
    expect(await sendRaw(url, webhookRequest('/webhooks/menu?attempt=none#rc=2', gathered))).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('may answer with nothing but what the platform runs there', async () => {
    const dialling = await serve({ handlers: { keepCallerWaiting: (() => [{ verb: 'dial', target: [] }]) as never } });
    const { error } = await dialling.client.POST('/webhooks/queue-wait', { body: exampleOf('keepCallerWaiting') });
    expect(error).toMatchObject({
      errors: [{ pointer: '/0/verb', detail: 'reply: dial cannot be used here, only leave, pause, play, say, tag' }],
    });
  });
});

describe('the other webhooks', () => {
  it('tell a tool call the time', async () => {
    const { data } = await client.POST('/webhooks/tool', { body: { tool_call_id: '1', name: 'client-get-time' } });
    expect(data).toEqual({ result: '2026-11-24T12:00:00.000Z' });
  });

  it('refuse a SIP device politely until users are configured', async () => {
    const body = exampleOf('authenticateClient', 'auth-register');
    const { response, data } = await client.POST('/webhooks/auth', { body });
    expect([response.status, data?.status]).toEqual([200, 'fail']);
  });
});
