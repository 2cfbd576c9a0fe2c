import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Again } from '../../../client/desk/api.ts';
import { createPhone } from '../../../client/index.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { gather, say } from '../../../generated/server/verbs.ts';
import type { WebhookEvent } from '../../../openapi/contract/webhook-event.ts';
import { createWebhook, openDesk } from '../../helpers/open-desk.ts';
import { createSignedWebhook, credentials, secret } from '../../helpers/signed-webhook.ts';
import { listen } from '../../support/listen.ts';

type Handlers = NonNullable<NonNullable<Parameters<typeof serve>[0]>['handlers']>;

const [username, password] = credentials.split(':') as [string, string];
const access = { username, password, secret };

/** Serves an application that a desk watches. `handlers` can be changed meanwhile. */
async function watchApplication(handlers: Handlers, config: object = {}, sent = {}) {
  let observe = (_json: string) => {};
  const events: WebhookEvent[] = [];
  const current: Handlers = {
    answerCall: (webhook) => handlers.answerCall?.(webhook) ?? [say({ text: 'Hello' })],
    chooseFromMenu: (webhook) => handlers.chooseFromMenu?.(webhook) ?? [say({ text: 'One' })],
  };
  const { url } = await serve({
    handlers: current,
    config: config as never,
    onInvalidReply: 'fallback',
    observers: [(format) => observe(format())],
  });
  const desk = await openDesk({ server: url, access: sent });
  observe = (json) => {
    events.push(JSON.parse(json));
    desk.stream.send('webhook', json);
  };
  const again = async (sid: string, body: object = {}) => {
    const response = await desk.post(`calls/${sid}/again`, body);
    expect(response.status).toBe(200);
    return ((await response.json()) as Again).replies;
  };
  return { url, desk, events, handlers, again };
}

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const sid = newCall.call_sid;

describe('a webhook that is sent again', () => {
  it('gets the reply of the code as it is now, signed, and not the stored one', async () => {
    const handlers: Handlers = { answerCall: () => [say({ text: 'Before' })] };
    const config = { secrets: [{ value: secret }], credentials: { username, password } };
    const { url, desk, events, again } = await watchApplication(handlers, config, access);
    await createSignedWebhook('/webhooks/call?x=1', newCall)(url);
    const { webhooks } = await desk.waitForCall(sid);
    handlers.answerCall = () => [say({ text: 'Now' })];
    const id = webhooks[0]?.id as string;
    expect(await again(sid, { webhook: id })).toEqual([
      {
        webhook: id,
        operation: 'answerCall',
        before: { status: 200, reply: [{ verb: 'say', text: 'Before' }] },
        now: { status: 200, reply: [{ verb: 'say', text: 'Now' }], ms: expect.any(Number) },
        differences: [{ pointer: '/0/text', before: 'Before', now: 'Now' }],
      },
    ]);
    expect(events[1]).toMatchObject({ url: '/webhooks/call?x=1', body: newCall, outcome: 'reply' });
    const { timeline, summary } = await desk.waitForCall(sid, 2);
    expect(timeline.at(-1)).toMatchObject({ kind: 'webhook', role: 'again' });
    expect(summary.webhooks).toBe(1);
  });

  it('says why its answer is a fallback', async () => {
    const handlers: Handlers = {};
    const { url, desk, again } = await watchApplication(handlers);
    await createSignedWebhook('/webhooks/call', newCall)(url);
    const { webhooks } = await desk.waitForCall(sid);
    handlers.answerCall = () => {
      throw new Error('the database is gone');
    };
    const [reply] = await again(sid, { webhook: webhooks[0]?.id });
    expect(reply?.now.fault).toContain('the database is gone');
    expect(reply?.differences).not.toEqual([]);
  });

  it('says why its answer is a problem', async () => {
    const { desk, again } = await watchApplication({});
    desk.stream.send('webhook', createWebhook({ url: '/nowhere' }));
    desk.stream.send('webhook', createWebhook({ webhook: 2, body: { from: 7 } }));
    const { webhooks } = await desk.waitForCall(sidOfExample, 2);
    const [missing] = await again(sidOfExample, { webhook: webhooks[0]?.id });
    expect(missing?.now).toMatchObject({ status: 404, fault: expect.stringContaining('/nowhere') });
    const [invalid] = await again(sidOfExample, { webhook: webhooks[1]?.id });
    expect(invalid?.now).toMatchObject({ status: 400, fault: expect.any(String) });
  });

  it.each([
    ['has no path', createWebhook({ url: '@attacker.example/' }), 409, 'it cannot be sent again'],
    ['has an absolute URL', createWebhook({ url: 'http://attacker.example/' }), 409, 'it cannot be sent again'],
    ['finds no server', createWebhook(), 502, 'http://127.0.0.1:9 does not answer POST /webhooks/call: '],
  ])('is a problem if it %s', async (_, event, status, detail) => {
    const desk = await openDesk({ access });
    desk.stream.send('webhook', event);
    const { webhooks } = await desk.waitForCall(sidOfExample);
    const response = await desk.post(`calls/${sidOfExample}/again`, { webhook: webhooks[0]?.id });
    expect([response.status, await response.json()]).toEqual([
      status,
      expect.objectContaining({ status, detail: expect.stringContaining(detail) }),
    ]);
  });
});

const sidOfExample = createWebhook().call_sid as string;

describe.each(['http', 'ws'])('a whole call over %s that is sent again', (protocol) => {
  it('begins with a fresh memory and differs only where the code does', async () => {
    const handlers: Handlers = {
      answerCall: ({ call, body }) => {
        call.data.choice = 'sales';
        return [
          gather({ input: ['digits'], numDigits: 1, actionHook: `/webhooks/menu?attempt=1&of=${body.call_sid}` }),
        ];
      },
      chooseFromMenu: ({ call, body }) => {
        const text = `${call.data.choice ?? 'nothing'}, then ${'digits' in body ? body.digits : ''}`;
        call.data.choice = 'support';
        return [say({ text })];
      },
    };
    const { url, desk, events, again } = await watchApplication(handlers);
    const phone = createPhone({ url: `${url.replace('http', protocol)}/webhooks/call` });
    const call = await phone.call({ from: '+12125551212', to: '+14155551234' });
    await call.press('1');
    const { call_sid } = call.facts;
    const { webhooks } = await desk.waitForCall(call_sid, events.length);
    const replies = await again(call_sid);
    expect(replies.map(({ webhook }) => webhook)).toEqual(webhooks.map(({ id }) => id));
    expect(replies.flatMap(({ differences }) => differences)).toEqual([]);

    const copies = events.slice(webhooks.length);
    expect(copies).toHaveLength(webhooks.length);
    expect(new Set(copies.map((event) => event.call_sid)).size).toBe(1);
    expect(JSON.stringify(copies)).not.toContain(call_sid);
    const { timeline } = await desk.waitForCall(copies[0]?.call_sid as string, copies.length);
    expect(timeline.some((item) => item.kind === 'heard' && item.text === 'sales, then 1')).toBe(true);
    expect(timeline.every((item) => item.kind !== 'webhook' || item.role === 'again')).toBe(true);
  });
});

it('a whole call is sent again without retries and without what was sent again before', async () => {
  const { url, desk, events, again } = await watchApplication({}, { secrets: [{ value: secret }] }, access);
  const send = createSignedWebhook('/webhooks/call', newCall);
  for (let attempt = 0; attempt < 2; attempt++) await send(url);
  const { webhooks } = await desk.waitForCall(sid, 2);
  expect(events.map(({ outcome }) => outcome)).toEqual(['reply', 'replay']);
  await again(sid, { webhook: webhooks[0]?.id });
  await desk.waitForCall(sid, 3);
  expect(await again(sid)).toHaveLength(1);
});

it('webhooks without a call are not sent again together', async () => {
  const desk = await openDesk();
  desk.stream.send('webhook', createWebhook({ call_sid: undefined }));
  await desk.waitForCall('without-a-call');
  const response = await desk.post('calls/without-a-call/again');
  expect([response.status, await response.json()]).toMatchObject([
    409,
    { detail: expect.stringContaining('one by one') },
  ]);
});

it('a whole call whose call_sid is a word is sent again with that word in its other fields', async () => {
  const { desk, events, again } = await watchApplication({});
  const body = { ...newCall, call_sid: 'from', parent_call_sid: 'from', tag: 'from', from: '+1212', note: ['from'] };
  desk.stream.send('webhook', createWebhook({ call_sid: 'from', url: '/webhooks/call?callSid=from&x=from', body }));
  await desk.waitForCall('from');
  await again('from');
  const call_sid = events[0]?.call_sid;
  expect(call_sid).toMatch(/^[0-9a-f-]{36}$/);
  expect(events[0]?.body).toEqual({ ...body, call_sid, parent_call_sid: call_sid });
  expect(events[0]?.url).toBe(`/webhooks/call?callSid=${call_sid}&x=from`);
});

it('a webhook is sent again with its large numbers as they came', async () => {
  const bodies: string[] = [];
  const server = await listen((req: IncomingMessage, res: ServerResponse) => {
    req.on('data', (chunk) => bodies.push(String(chunk)));
    req.on('end', () => res.end());
  });
  const desk = await openDesk({ server });
  const body = '{"call_sid": "x", "id": 9007199254740993, "rate": 1.0}';
  desk.stream.send('webhook', JSON.stringify(createWebhook({ body: 0 })).replace('"body":0', `"body":${body}`));
  const { webhooks } = await desk.waitForCall(sidOfExample);
  await desk.post(`calls/${sidOfExample}/again`, { webhook: webhooks[0]?.id });
  expect(bodies).toEqual([body]);
});

it('a webhook and a reply of 50,000 levels are compared by what is shown of them', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const server = await listen((req: IncomingMessage, res: ServerResponse) => {
    req.resume().on('end', () => res.end(deep));
  });
  const desk = await openDesk({ server });
  const json = JSON.stringify(createWebhook({ body: 0, reply: 1 }));
  desk.stream.send('webhook', json.replace('"body":0,', `"body":${deep},`).replace('"reply":1', `"reply":${deep}`));
  const { webhooks } = await desk.waitForCall(sidOfExample);
  const response = await desk.post(`calls/${sidOfExample}/again`, { webhook: webhooks[0]?.id });
  expect(await response.json()).toMatchObject({ replies: [{ differences: [] }] });
});
