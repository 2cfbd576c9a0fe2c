import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutOfTurn } from '../../../client/index.ts';
import { CallFacts } from '../../../client/phone/line/call-facts.ts';
import { createPayload, receivedWebhooks } from '../../../client/phone/receive.ts';
import { checkDelivery } from '../../../client/phone/webhooks/check-delivery.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import {
  alert,
  config,
  gather,
  message,
  say,
  transcribe,
  transfer,
  type Verb,
} from '../../../generated/server/verbs.ts';
import { type Operation, resolveReference } from '../../../openapi/contract/document.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';
import { hasNoVerbLeft, itOverHttp } from '../../helpers/transport.ts';

const menu = gather({ input: ['digits'], numDigits: 1, actionHook: hook('/menu') });
const hooks = { inboundMessage: '/message', queueEvent: '/queue', alertEvent: '/alert' };
const start = async (verbs: Verb[], script: Record<string, Step | Step[]> = {}) => {
  const server = await scripted({ '/call': verbs, ...script }, { hooks });
  return { ...server, call: await server.call() };
};

describe('call.receives', () => {
  it('sends a webhook of the account to the URL of the phone option hooks', async () => {
    const { call, sentTo } = await start([menu]);
    await call.receives('inboundMessage', { text: 'Hello' });
    expect(sentTo('/message').map(({ body }) => body)).toEqual([
      expect.objectContaining({ text: 'Hello', from: '+12125551212', carrier: 'mysmscarrier' }),
    ]);
    expect(call.waitingFor?.verb).toBe('gather');
  });

  it.each([
    ['adulting', '/adulting'],
    ['streamingEvent', '/streaming-event'],
  ] as const)('sends %s to %s on the origin of the call hook', async (name, path) => {
    const { call, sentTo } = await start([menu]);
    await call.receives(name);
    expect(sentTo(path)).toHaveLength(1);
  });

  it('puts the data about the running call into the payload, in place of the example', async () => {
    const { call, sentTo } = await start([config({ sipRequestWithinDialogHook: hook('/sip') }), menu]);
    await call.receives('inDialogRequest', { sip_body: 'Signal=7' });
    const [request] = sentTo('/sip');
    expect(request?.body).toMatchObject({ call_sid: call.facts.call_sid, sip_method: 'INFO', sip_body: 'Signal=7' });
    expect(request?.body.customerData).toBeUndefined();
    expect(request?.headers.b3).toMatch(/^[0-9a-f]{32}-/);
  });

  it('replaces the application by verbs in the answer, and resolves with the answer', async () => {
    const sip = config({ sipRequestWithinDialogHook: hook('/sip') });
    const { call } = await start([sip, menu], { '/sip': [say({ text: 'Replaced' })] });
    const answer = await call.receives('inDialogRequest', { sip_method: 'INVITE', siprec: true, event: 'reinvite' });
    expect(answer).toEqual([{ verb: 'say', text: 'Replaced' }]);
    expect(call.heard).toBe('Replaced');
    expect(hasNoVerbLeft(call)).toBe(true);
  });

  it('sends a translation with the stored data of the call and b3 in the body', async () => {
    const { call, sentTo } = await start([transcribe({ translationHook: hook('/translated') })]);
    await call.receives('translation');
    const [request] = sentTo('/translated');
    expect(request?.body).toMatchObject({ caller_name: 'Jo', b3: expect.any(String), translation: { language: 'de' } });
    expect(request?.headers.b3).toBeUndefined();
  });

  it('reports a failed webhook as an application error, and the call continues', async () => {
    const { call } = await start([menu], { '/queue': answering(500) });
    await call.receives('queueEvent');
    expect(call.mistakes).toHaveLength(1);
    expect(call.waitingFor?.verb).toBe('gather');
  });

  it.each([
    [
      'a hook that no running verb has',
      'rasaMessage',
      /no hook of the call takes rasaMessage now. It goes to url of rasa/,
    ],
    ['a result that the verb reports itself', 'gatherResult', /gather sends gatherResult itself, so use one of press/],
  ] as const)('rejects, with advice, for %s', async (_title, name, advice) => {
    const { call, deliveries } = await start([menu]);
    const sent = deliveries.length;
    await expect(call.receives(name)).rejects.toThrow(advice);
    await expect(call.receives(name)).rejects.toThrow(OutOfTurn);
    expect(deliveries).toHaveLength(sent);
  });

  it('reports invalid verbs in the answer to a text message, which do not touch the call', async () => {
    const { call } = await start([menu], { '/message': [{ verb: 'nonsense' }] });
    await call.receives('inboundMessage');
    expect(call.mistakes).toEqual([expect.stringContaining('nonsense')]);
    expect(call.waitingFor?.verb).toBe('gather');
  });

  it('rejects for a tool request, which call.callsTool sends', async () => {
    const model = { verb: 'ultravox_s2s', auth: { apiKey: 'k' }, llmOptions: {}, toolHook: '/tool' };
    const { call } = await start([model as never]);
    await expect(call.receives('toolRequest')).rejects.toThrow(/sends toolRequest itself, so use one of .*callsTool/);
  });

  it('rejects for an account webhook without a URL, and after the end of the call', async () => {
    const { call } = await scripted({ '/call': [menu] });
    const running = await call();
    await expect(running.receives('queueEvent')).rejects.toThrow('the queue event hook of an account');
    await running.hangsUp();
    await expect(running.receives('streamingEvent')).rejects.toThrow('the call has ended');
  });

  it('rejects a payload that breaks the contract before it is sent', async () => {
    const { call, deliveries } = await start([menu]);
    const sent = deliveries.length;
    await expect(call.receives('streamingEvent', { event_type: 7 as never })).rejects.toThrow(
      /event_type must be string/,
    );
    expect(deliveries).toHaveLength(sent);
    await call.press('1');
    expect(hasNoVerbLeft(call)).toBe(true);
  });
});

describe('the transfer verb', () => {
  const target = [{ type: 'phone', number: '+14155550100' } as const];
  const transferring = (options: object = {}) =>
    start([transfer({ mode: 'blind', target, actionHook: hook('/transferred'), ...options }), say({ text: 'Back' })], {
      '/transferred': [],
    });

  it('is bridged until the person hangs up', async () => {
    const { call, sentTo } = await transferring();
    await call.answers();
    await call.partyHangsUp();
    expect(sentTo('/transferred').map(({ body }) => body)).toMatchObject([
      { transfer_result: 'bridged', transfer_reason: 'completed', dial_call_sid: expect.any(String) },
    ]);
    expect(call.heard).toBe('Back');
  });

  it.each([
    ['1', 'bridged', 'completed'],
    ['2', 'returned', 'declined'],
  ])('briefs the person, who presses %s: %s, %s', async (key, transfer_result, transfer_reason) => {
    const warm = { mode: 'warm', brief: { text: 'Invoice 4711' }, confirm: { prompt: 'Press 1', digit: '1' } };
    const { call, sentTo } = await transferring(warm);
    await call.answers();
    expect(call.heard).toBe('');
    expect(call.transcript.at(-1)).toMatchObject({ kind: 'say', text: 'Press 1', to: 'party' });
    await call.press(key, { by: 'party' });
    if (key === '1') await call.partyHangsUp();
    expect(sentTo('/transferred').map(({ body }) => body)).toMatchObject([{ transfer_result, transfer_reason }]);
    expect(call.heard).toBe('Back');
  });

  it.each([
    ['isBusy', {}, 'returned', 'busy', 'Back'],
    ['doesNotAnswer', {}, 'returned', 'no-answer', 'Back'],
    ['isBusy', { onBusy: 'voicemail', voicemailUrl: 'sip:vm@example.com' }, 'voicemail', 'busy', 'Back'],
    ['doesNotAnswer', { onNoAnswer: 'hangup' }, 'returned', 'no-answer', ''],
  ] as const)(
    'reports after call.%s() with the disposition %j: %s, %s',
    async (act, disposition, result, why, heard) => {
      const { call, sentTo } = await transferring({ disposition });
      await call[act]();
      expect(sentTo('/transferred').map(({ body }) => body)).toMatchObject([
        { transfer_result: result, transfer_reason: why, sip_status: act === 'isBusy' ? 486 : 487 },
      ]);
      expect(call.heard).toBe(heard);
      expect(call.ended?.by === 'jambonz' || hasNoVerbLeft(call)).toBe(true);
    },
  );
});

it.each([
  ['success', { carrier: 'MyCarrier', carrier_message_id: expect.any(String) }],
  ['failure', { carrier: 'MyCarrier', message_failure_reason: expect.any(String) }],
  ['no carriers', { carrier: undefined, message_failure_reason: undefined }],
  ['smpp configuration error', { carrier: undefined }],
  ['system error', { carrier: undefined, message_failure_reason: expect.any(String) }],
] as const)('a text message ends with the phone option messageStatus %s', async (messageStatus, fields) => {
  const sending = message({ from: '1', to: '2', text: 'Hi', actionHook: hook('/sent') });
  const { call, sentTo } = await scripted({ '/call': [sending] }, { messageStatus });
  await call();
  const body = sentTo('/sent')[0]?.body;
  expect({ ...fields, ...body }).toMatchObject({ ...fields, message_status: messageStatus });
});

itOverHttp('the alert verb stores an alert and does not answer the call', async () => {
  const { call } = await start([alert({ message: 'CRM is down' })]);
  expect(call.transcript).toContainEqual(
    expect.objectContaining({
      kind: 'alert',
      who: 'jambonz',
      alert_type: 'alert-from-application',
      message: 'CRM is down',
    }),
  );
  expect(call.ended).toMatchObject({ status: 'failed', sip_status: 603 });
});

describe('createPayload', () => {
  const { document } = loadContract();
  const facts = new CallFacts({ from: '1', to: '2', direction: 'inbound' });
  const examples = receivedWebhooks.flatMap((name) => {
    const { post } = document.webhooks?.[name] ?? {};
    const { schema } = (post as Operation | undefined)?.requestBody?.content?.['application/json'] ?? {};
    const { examples = [] } = schema ? (resolveReference(document, schema) as Examples) : {};
    return examples.map((example) => ({ name, example }));
  });

  it('gives a valid payload for any fields of any example of a webhook that call.receives sends', () => {
    const anyFields = fc.constantFrom(...examples).chain(({ name, example }) => {
      const names = fc.subarray(Object.keys(example));
      return names.map((chosen) => ({ name, fields: Object.fromEntries(chosen.map((key) => [key, example[key]])) }));
    });
    fc.assert(
      fc.property(anyFields, ({ name, fields }) => {
        const payload = createPayload(facts, name, fields);
        checkDelivery(name, JSON.parse(JSON.stringify(payload)));
        expect(payload).toMatchObject(fields);
      }),
    );
  });
});

interface Examples {
  examples?: Record<string, unknown>[];
}
