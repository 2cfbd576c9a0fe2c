import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPhone } from '../../../client/index.ts';
import { serve } from '../../../generated/server/test.ts';
import { dial, gather, hangup, redirect, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';

const json = 'application/json';
const greeting = JSON.stringify([{ verb: 'say', text: 'Hello' }]);

describe('the first answer of the application to a call', () => {
  it.each<[what: string, step: Step, why: string, status?: number]>([
    ['status 500', answering(500, '{}', json), 'Unexpected HTTP Response', 500],
    [
      'status 201, although HTTP counts it as a success',
      answering(201, greeting, json),
      'Unexpected HTTP Response',
      201,
    ],
    ['status 302, which jambonz does not follow', answering(302, undefined), 'Unexpected HTTP Response', 302],
    ['status 204', answering(204), 'malformed jambonz payload: must be array'],
    ['status 204 and the content type of JSON', answering(204, undefined, json), 'Unexpected end of JSON input'],
    ['the content type text/plain', answering(200, greeting, 'text/plain'), 'malformed jambonz payload: must be array'],
    [
      'a content type in capitals',
      answering(200, greeting, 'Application/JSON'),
      'malformed jambonz payload: must be array',
    ],
    [
      'a problem document in place of verbs',
      answering(200, '{}', 'application/problem+json'),
      'malformed jambonz payload: must be array',
    ],
    ['an object in place of verbs', answering(200, '{}', json), 'malformed jambonz payload: must be array'],
    ['null in place of verbs', answering(200, 'null', json), 'malformed jambonz payload: must be array'],
    ['no verbs', answering(200, '[]', json), 'no application provided'],
    ['invalid JSON', answering(200, '[{', json), 'JSON'],
    ['an unknown verb', [{ verb: 'teleport' }], '/0/verb reply: unknown verb teleport'],
    ['an object without verb', [{}], '/0 reply: missing property verb'],
    ['texts in place of verbs', answering(200, '["x"]', json), '/0 reply: must be object'],
    [
      'an unknown property of a verb',
      [say({ text: 'Hello' }), { verb: 'pause', lenght: 1 }],
      '/1/lenght pause: unknown property, did you mean length?',
    ],
    ['a verb that lacks a property', [{ verb: 'pause' }], '/0 pause: missing property length'],
    ['a property of the wrong type', [{ verb: 'pause', length: '1' }], '/0/length pause: must be number'],
  ])('leads to a rejected call if it has %s', async (_, step, why, status) => {
    const { call, deliveries } = await scripted({ '/call': step });
    const { ended, heard } = await call();
    expect(ended).toMatchObject({
      by: 'jambonz',
      status: 'failed',
      sip_status: 480,
      failure: expect.objectContaining({ message: expect.stringContaining(why), ...(status && { status }) }),
    });
    expect([heard, deliveries.length]).toEqual(['', 1]);
  });

  it('leads to a rejected call if it is compressed, because jambonz does not decompress answers', async () => {
    const { call } = await scripted({
      '/call': (response) =>
        response.writeHead(200, { 'Content-Type': json, 'Content-Encoding': 'gzip' }).end(gzipSync(greeting)),
    });
    const { ended, transcript } = await call();
    expect(ended?.failure).toMatchObject({ cause: 'not-json', message: expect.stringContaining('is not valid JSON') });
    expect(transcript).toContainEqual(
      expect.objectContaining({ note: 'answer-unread', header: 'Content-Encoding', value: 'gzip' }),
    );
  });

  it.each([
    ['text/plain', 'the Content-Type text/plain'],
    [undefined, 'no Content-Type'],
  ])('is followed by a note if it has verbs and the content type %s', async (contentType, words) => {
    const { call } = await scripted({ '/call': answering(200, greeting, contentType) });
    expect(String(await call())).toContain(`reads verbs only from application/json, but the answer has ${words}`);
  });

  it('is followed by an alert of the platform if the hook fails, whatever the failure is', async () => {
    const { call } = await scripted({ '/call': answering(500) });
    expect((await call()).transcript).toContainEqual(
      expect.objectContaining({
        kind: 'alert',
        alert_type: 'webhook-connection-failure',
        message: expect.stringMatching(/^failed to connect to http:.*\/call$/),
      }),
    );
  });

  it('leads to a rejected call if it arrives after the timeout', async () => {
    const { call } = await scripted(
      { '/call': (response) => setTimeout(() => response.end(), 1500) },
      { timeout: 500 },
    );
    expect((await call()).ended?.failure).toEqual({ cause: 'timeout', message: 'Headers Timeout Error' });
  });

  it('is accepted if it begins before the timeout and ends after the timeout', async () => {
    const { call } = await scripted(
      {
        '/call': (response) => {
          response.writeHead(200, { 'Content-Type': json }).write(greeting.slice(0, 5));
          setTimeout(() => response.end(greeting.slice(5)), 700);
        },
      },
      { timeout: 500 },
    );
    expect((await call()).heard).toBe('Hello');
  });

  it('is missing if the server refuses the connection, and the call is rejected', async () => {
    const { call } = await scripted({}, { url: 'http://127.0.0.1:9/call' });
    expect((await call()).ended?.failure?.message).toContain('ECONNREFUSED');
  });

  it.each([200, 202])('is accepted with status %i and a content type with a charset', async (status) => {
    const { call } = await scripted({ '/call': answering(status, greeting, 'application/json; charset=utf-8') });
    expect((await call()).heard).toBe('Hello');
  });

  it('is accepted with verbs in the key form {"say": {…}}', async () => {
    const { call } = await scripted({ '/call': [{ say: { text: 'Hello' } }] });
    expect((await call()).heard).toBe('Hello');
  });

  it('leads to a rejected call with SIP status 603 if it contains no verb that answers the call', async () => {
    const { call } = await scripted({ '/call': [hangup()] });
    expect((await call()).ended).toEqual({
      by: 'jambonz',
      status: 'failed',
      sip_status: 603,
      because: 'not-answered',
    });
  });
});

describe('a later answer of the application during a call', () => {
  const asking = (actionHook: string) => [
    gather({ numDigits: 1, actionHook: hook(actionHook) }),
    say({ text: 'Goodbye' }),
  ];

  it.each([
    ['a server error', answering(500)],
    ['one wrong verb among good ones', [say({ text: 'Good' }), { verb: 'say', txt: 'x' }]],
  ])('lets the call continue with the verbs after the gather if the answer is invalid: %s', async (_, step) => {
    const { call, sentTo } = await scripted({ '/call': asking('/menu'), '/menu': step });
    const talk = await call();
    await talk.press('1');
    expect(talk.heard).toBe('Goodbye');
    expect(talk.mistakes).toEqual([expect.stringContaining('the call goes on with the next verb')]);
    expect(sentTo('/menu')).toHaveLength(1);
  });

  it('is also reported to the call status hook if it follows a gather and is invalid', async () => {
    const { call, sentTo } = await scripted({ '/call': asking('/menu'), '/menu': answering(500) });
    await (await call()).press('1');
    expect(sentTo('/status').map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ error: 'invalid actionHook response', reason: 'Unexpected HTTP Response' }),
    );
  });

  it('lets the call continue with the next verb if the answer to the result of a dial has status 404', async () => {
    const target = [{ type: 'phone', number: '+14155550100' }] as const;
    const dialling = dial({ target: [...target], actionHook: hook('/dialled') });
    const { call } = await scripted({ '/call': [dialling, say({ text: 'Goodbye' })], '/dialled': answering(404) });
    const talk = await call();
    await talk.isBusy();
    expect(talk.heard).toBe('Goodbye');
  });

  it('is impossible after a redirect to an invalid URL, and the call ends', async () => {
    const { call } = await scripted({
      '/call': [say({ text: 'Wait' }), redirect({ actionHook: 'https://', statusHook: 'https://' })],
    });
    expect((await call()).ended).toMatchObject({
      by: 'jambonz',
      failure: { cause: 'url', message: 'URL parsing failed.' },
    });
  });

  it('ends the call if the answer after a redirect has status 500', async () => {
    const redirecting = redirect({ actionHook: hook('/elsewhere') });
    const { call } = await scripted({
      '/call': [say({ text: 'Wait' }), redirecting, say({ text: 'Lost' })],
      '/elsewhere': answering(500),
    });
    const { heard, ended } = await call();
    expect([heard, ended]).toEqual([
      'Wait',
      {
        by: 'jambonz',
        status: 'completed',
        failure: { cause: 'status', message: 'Unexpected HTTP Response', status: 500 },
      },
    ]);
  });

  it('lets the call continue with the remaining verbs if the answer has no verbs', async () => {
    const { call } = await scripted({ '/call': asking('/menu'), '/menu': [] });
    const talk = await call();
    await talk.press('1');
    expect([talk.heard, talk.mistakes]).toEqual(['Goodbye', []]);
  });

  it('ends the call if more than 200 verbs run in succession without input from the caller', async () => {
    const round = [say({ text: 'Hello' }), redirect({ actionHook: hook('/call') })];
    const { call } = await scripted({ '/call': round });
    expect((await call()).ended?.failure?.message).toContain('200 times without input');
  });
});

it('the transcript of a refused call contains the reason from the server and the error that jambonz would report', async () => {
  const { url } = await serve({ config: { secrets: [{ value: 'wh_secret_other' }] } });
  const call = await createPhone({ url: `${url}/webhooks/call`, secret: 'wh_secret_mine' }).call({
    from: '+12125551212',
    to: '+14155551234',
  });
  expect(String(call)).toMatch(
    /jambonz +POST \/webhooks\/call: 401 in \d+ ms, the server says: the webhook is not signed with any configured secret/,
  );
});

it.each([
  ['{"detail":"no","errors":[{"pointer":"/a","detail":"b"}]}', 'application/problem+json', 'no; /a b'],
  ['{"msg":"No signatures found"}', json, 'No signatures found'],
  ['{"error":"Invalid signature"}', json, 'Invalid signature'],
  ['{"error":{"code":1},"message":"Wrong"}', json, 'Wrong'],
  ['{}', json, undefined],
  [' Not found \n', 'text/plain', 'Not found'],
  [
    '<!DOCTYPE html>\n<html><head><title>Error</title></head>\n<body>\n<pre>Cannot POST /sms</pre></body></html>',
    'text/html',
    'Cannot POST /sms',
  ],
])('the words of the server in a refusal %s of type %s are %s', async (body, type, said) => {
  const { call } = await scripted({ '/call': answering(500, body, type) });
  expect((await call()).ended?.failure?.said).toBe(said);
});

describe('a hostile answer', () => {
  it.each([
    [[{ verb: 'answer' }, { verb: 'pause', length: 1e300 }, { verb: 'pause', length: 1e300 }]],
    [[{ verb: 'answer' }, { verb: 'pause', length: 1e17 }, { verb: 'enqueue', name: 'q', waitHook: '/wait' }]],
  ])('advances the simulated clock only within the range of valid dates: %j', async (verbs) => {
    const { call, sentTo } = await scripted({ '/call': verbs, '/wait': [{ verb: 'pause', length: 0 }] });
    const made = await call();
    if (made.waitingFor) await made.waits(600);
    if (!made.ended) await made.hangsUp();
    expect(made.seconds).toBe(1_000_000_000);
    expect(sentTo('/wait').length).toBeLessThan(5);
  });
});
