import { describe, expect, it } from 'vitest';
import {
  answer,
  conference,
  dial,
  enqueue,
  gather,
  hangup,
  say,
  tag,
  transcribe,
} from '../../../generated/server/verbs.ts';
import { verifySignature } from '../../../openapi/contract/signature.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, scripted } from '../../helpers/scripted.ts';

const menu = hook('/menu');
const asking = gather({ id: 'main', numDigits: 1, actionHook: menu });
const namesIn = (body: object = {}) => Object.keys(body);

describe('the first webhook of a simulated call', () => {
  it('has the fields of the jambonz call record in the order in which jambonz sends them', async () => {
    const { call, sentTo } = await scripted({ '/call': [asking] });
    const { facts } = await call();
    const body = sentTo('/call')[0]?.body;
    expect(namesIn(body)).toEqual(
      'sip direction trace_id has_recording caller_name call_sid account_sid application_sid from to call_id sip_status sip_reason call_status sbc_callid originating_sip_ip originating_sip_trunk_name local_sip_address service_provider_sid defaults'.split(
        ' ',
      ),
    );
    expect(body).toMatchObject({
      call_sid: facts.call_sid,
      caller_name: 'Jo',
      call_status: 'trying',
      sip_status: 100,
      sip_reason: 'Trying',
    });
  });

  it('contains the SIP message, with unchanged header names and with an array in the field payload', async () => {
    const { call, sentTo } = await scripted({ '/call': [asking] });
    await call();
    expect(sentTo('/call')[0]?.body.sip).toMatchObject({
      method: 'INVITE',
      version: '2.0',
      headers: { 'call-id': expect.any(String), 'X-CID': expect.any(String) },
      payload: [{ type: 'application/sdp', content: expect.any(String) }],
    });
  });

  it('has an empty caller_name if the caller has no name, and env_vars from the option envVars', async () => {
    const { phone, sentTo } = await scripted({ '/call': [asking] });
    await phone.call({ from: '', to: '123', envVars: { OPEN_AT: 9 } });
    expect(sentTo('/call')[0]?.body).toMatchObject({ caller_name: '', from: '', env_vars: { OPEN_AT: 9 } });
  });

  it('has no body and no query if it is sent by GET', async () => {
    const { call, deliveries } = await scripted({ '/call': [asking] }, { method: 'GET', secret: 'whsec' });
    await call();
    expect(deliveries[0]).toMatchObject({ method: 'GET', target: '/call', bytes: '' });
    expect(namesIn(deliveries[0]?.headers).sort()).toEqual(['connection', 'host', 'jambonz-signature', 'user-agent']);
  });
});

describe('a later webhook of a simulated call', () => {
  it('has only the reduced set of call fields, and the id of the verb', async () => {
    const { call, sentTo } = await scripted({ '/call': [tag({ data: { orderId: 1 } }), asking], '/menu': [hangup()] });
    await (await call()).press('1');
    const body = sentTo('/menu')[0]?.body;
    expect(namesIn(body)).toEqual(
      'call_sid direction from to call_id sbc_callid sip_status sip_reason call_status account_sid trace_id application_sid fs_sip_address originating_sip_ip originating_sip_trunk_name customerData reason digits verb_id'.split(
        ' ',
      ),
    );
    expect(body).toMatchObject({
      call_status: 'in-progress',
      sip_status: 200,
      customerData: { orderId: 1 },
      digits: '1',
      verb_id: 'main',
    });
  });

  it('has all call fields, and customer data in snake case, if it reports a transcription', async () => {
    const hearing = transcribe({ transcriptionHook: menu, recognizer: { vendor: 'google' } });
    const { call, sentTo } = await scripted({ '/call': [tag({ data: { orderId: 1 } }), hearing], '/menu': [] });
    await (await call()).say('good day');
    const [delivery] = sentTo('/menu');
    expect(delivery?.body).toMatchObject({
      customerdata: { order_id: 1 },
      caller_name: 'Jo',
      local_sip_address: expect.any(String),
      b3: expect.any(String),
      speech: { is_final: true, alternatives: [{ transcript: 'good day' }] },
    });
    expect(delivery?.headers.b3).toBeUndefined();
  });

  it('has only the queue fields and the call ids if it goes to the wait hook of a queue', async () => {
    const waiting = enqueue({ name: 'support', waitHook: hook('/wait') });
    const { call, sentTo } = await scripted({ '/call': [waiting], '/wait': [say({ text: 'Wait' })] });
    await call();
    expect(namesIn(sentTo('/wait')[0]?.body)).toEqual([
      'queue_sid',
      'queue_time',
      'queue_size',
      'queue_position',
      'call_sid',
      'call_id',
    ]);
  });

  it('has the tracing context b3 in the body if it reports a conference event', async () => {
    const meeting = conference({
      name: 'team',
      statusHook: hook('/news'),
      statusEvents: ['join', 'leave'],
    });
    const { call, sentTo } = await scripted({ '/call': [meeting] });
    await (await call()).hangsUp();
    expect(sentTo('/news').map(({ body, headers }) => [body.event, headers.b3, typeof body.b3])).toEqual([
      ['join', undefined, 'string'],
      ['leave', undefined, 'string'],
    ]);
  });

  it('has the call_sid of the caller in parent_call_sid and no b3 header if it reports a dialled leg', async () => {
    const dialling = dial({ target: [{ type: 'phone', number: '+14155550100' }], tag: { team: 'sales' } });
    const { call, sentTo } = await scripted({ '/call': [dialling] });
    const { facts } = await call();
    const ringing = sentTo('/status').find(({ body }) => body.call_status === ('ringing' as never));
    expect(ringing?.body).toMatchObject({
      parent_call_sid: facts.call_sid,
      caller_id: '+12125551212',
      to: '+14155550100',
      customerData: { team: 'sales' },
    });
    expect(ringing?.body).toMatchObject({ direction: 'outbound', trace_id: facts.trace_id });
    expect(ringing?.headers.b3).toBeUndefined();
  });
});

describe('the headers of a webhook from the simulated phone', () => {
  it('are exactly the headers that jambonz sends, in its order and spelling', async () => {
    const { call, deliveries } = await scripted(
      { '/call': [asking] },
      { username: 'jambonz', password: 'secret', secret: 'whsec', tracing: true },
    );
    await call();
    const { headers = {}, headerNames } = deliveries[0] ?? {};
    // The order and the spelling of lib/utils/http-requestor.js:188 and of undici.
    expect(headerNames).toEqual([
      'host',
      'connection',
      'Jambonz-Signature',
      'Authorization',
      'b3',
      'user-agent',
      'Content-Type',
      'content-length',
    ]);
    expect(headers).toMatchObject({
      'user-agent': 'jambonz',
      'content-type': 'application/json',
      authorization: 'Basic amFtYm9uejpzZWNyZXQ=',
    });
  });

  it.each([
    ['without tracing, zeros in those of verbs, and none in others', false, [undefined, undefined, /^0{32}-0{16}-1$/]],
    ['with tracing, a trace of the call', true, [/^(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-1$/]],
  ])('contain the tracing context b3: %s', async (_, tracing, patterns) => {
    const { call, sentTo } = await scripted({ '/call': [say({ text: 'Hello' }), asking], '/menu': [] }, { tracing });
    const talk = await call();
    await talk.press('1');
    for (const [index, path] of ['/call', '/status', '/menu'].entries()) {
      const pattern = patterns[index % patterns.length];
      const b3 = sentTo(path)[0]?.headers.b3;
      if (pattern) expect(b3).toMatch(pattern);
      else expect(b3).toBeUndefined();
    }
    expect(String(sentTo('/menu')[0]?.headers.b3)).toContain(talk.facts.trace_id);
  });

  it('contain a signature of the body bytes', async () => {
    const { phone, deliveries } = await scripted({ '/call': [asking] }, { secret: 'whsec' });
    await phone.call({ from: '+12125551212', to: '+14155551234', name: 'Zoë' });
    const { bytes = '', headers } = deliveries[0] ?? {};
    const header = String(headers?.['jambonz-signature']);
    expect(verifySignature({ header, body: Buffer.from(bytes), secrets: ['whsec'] })).toMatchObject({
      secret: 'whsec',
    });
  });
});

describe('call statuses sent by the simulated phone', () => {
  const statuses = async (manner?: 'twice' | 'late') => {
    const { call, sentTo } = await scripted({ '/call': [answer(), hangup()] }, manner && { statuses: manner });
    await call();
    return sentTo('/status').map(({ body }) => body.call_status);
  };

  it('arrive in the order trying, in-progress, completed', async () => {
    expect(await statuses()).toEqual(['trying', 'in-progress', 'completed']);
  });

  it('are each sent twice with the option statuses: "twice"', async () => {
    expect(await statuses('twice')).toEqual([
      'trying',
      'trying',
      'in-progress',
      'in-progress',
      'completed',
      'completed',
    ]);
  });

  it('arrive in reverse order with the option statuses: "late"', async () => {
    expect(await statuses('late')).toEqual(['completed', 'in-progress', 'trying']);
  });

  it('name the party that hung up and the call duration in seconds', async () => {
    const { call, sentTo } = await scripted({ '/call': [asking] });
    const talk = await call();
    await talk.waits(5);
    await talk.hangsUp();
    expect(sentTo('/status').at(-1)?.body).toMatchObject({
      call_status: 'completed',
      call_termination_by: 'caller',
      duration: 5,
      headers: { reason: expect.any(String) },
    });
  });

  it('are reported as application errors if the call status hook fails, and the call continues', async () => {
    const { call } = await scripted({ '/call': [say({ text: 'Hello' })], '/status': answering(500) });
    const { heard, mistakes } = await call();
    expect([heard, new Set(mistakes)]).toEqual([
      'Hello',
      new Set(['goes on without reporting the status: Unexpected HTTP Response 500']),
    ]);
  });
});

it('the function in the phone option watch is called with each event of a call, in order', async () => {
  const told: string[] = [];
  const { call } = await scripted(
    { '/call': [say({ text: 'Hello' })] },
    { watch: (event) => told.push(event.kind === 'webhook' ? event.webhook.name : event.kind) },
  );
  await call();
  expect(told).toEqual(['call', 'newCall', 'verb', 'callStatus', 'callStatus', 'say', 'hangup', 'callStatus']);
});
