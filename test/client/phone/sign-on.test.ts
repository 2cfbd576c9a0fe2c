import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPhone } from '../../../client/index.ts';
import { say } from '../../../generated/server/verbs.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';

const sipUser = { username: 'daveh', password: 'secret', realm: 'example.com' };

async function calling(step: Step) {
  const auth = await scripted({ '/auth': step });
  const { phone, sentTo } = await scripted({ '/call': [say({ text: 'Hello' })] }, { authUrl: `${auth.url}/auth` });
  return { call: await phone.call({ from: 'daveh', to: '123', sipUser }), sentTo, asked: auth.sentTo('/auth')[0] };
}

const granting = (status: string) => answering(200, JSON.stringify({ status }), 'text/plain');

it.each(['ok', 'OK'])('a SIP device can call if the auth webhook answers with the status %s', async (status) => {
  const { call, asked, sentTo } = await calling(granting(status));
  expect(call.heard).toBe('Hello');
  expect(asked?.body).toMatchObject({
    method: 'INVITE',
    username: 'daveh',
    realm: 'example.com',
    expires: null,
    scheme: 'digest',
    nc: '00000001',
  });
  expect(asked?.headers.b3).toBeUndefined();
  expect(sentTo('/call')[0]?.body).not.toHaveProperty('originating_sip_trunk_name');
});

it.each<[what: string, step: Step, sip_status: number, message: string | undefined]>([
  ['a refusal', granting('fail'), 403, undefined],
  ['HTTP status 401', answering(401), 401, 'the auth webhook answers 401'],
  ['invalid JSON', answering(200, 'no'), 500, 'the answer has no status'],
  ['no auth status', answering(200, '{}'), 500, 'the answer has no status'],
])('a SIP device cannot call if the auth webhook answers with %s', async (_, step, sip_status, message) => {
  const { call, sentTo } = await calling(step);
  expect(call.ended).toMatchObject({ by: 'jambonz', status: 'failed', sip_status });
  expect([call.ended?.failure?.message, sentTo('/call')]).toEqual([message, []]);
});

describe('an auth webhook that redirects', () => {
  const redirecting =
    (status: number, location: string): Step =>
    (response) =>
      response.writeHead(status, { Location: location }).end();
  const secrets = { username: 'jambonz', password: 'sesame', secret: 'whsec' };

  it.each([
    [307, 'POST', true],
    [308, 'POST', true],
    [302, 'GET', true],
    [307, 'POST', false],
  ])(
    'with status %i is followed by %s, without credentials, and signed if trusted: %s',
    async (status, method, trusted) => {
      const target = await scripted({ '/auth': granting('ok') });
      const auth = await scripted({ '/auth': redirecting(status, `${target.url}/auth`) });
      const isTrusted = (origin: string) => trusted || origin !== target.url;
      const options = { ...secrets, isTrusted, authUrl: `${auth.url}/auth` };
      const { phone } = await scripted({ '/call': [say({ text: 'Hello' })] }, options);
      expect((await phone.call({ from: 'daveh', to: '123', sipUser })).heard).toBe('Hello');
      const [asked] = target.deliveries;
      expect([asked?.method, asked?.bytes === '']).toEqual([method, method === 'GET']);
      expect(asked?.headers.authorization).toBeUndefined();
      expect(asked?.headers['jambonz-signature'] !== undefined).toBe(trusted);
      expect(auth.deliveries[0]?.headers.authorization).toMatch(/^Basic /);
    },
  );
});

describe('a hostile auth webhook rejects the SIP device if it', () => {
  it.each<[what: string, step: Step, cause: string, message: string]>([
    [
      'redirects without end',
      (response) => response.writeHead(307, { Location: '/auth' }).end(),
      'loop',
      'redirects more than 20 times',
    ],
    [
      'answers without end',
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '.repeat(1_000_000)), 1);
        response.on('close', () => clearInterval(timer));
      },
      'too-large',
      'larger than 5 MB',
    ],
    [
      'sends 20 MB as 20 KB of gzip',
      (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(' '.repeat(20_000_000))),
      'too-large',
      'larger than 5 MB',
    ],
    ['does not answer', () => {}, 'timeout', 'the phone waits no longer'],
  ])('%s', async (_, step, cause, message) => {
    const { url } = await scripted({ '/auth': step });
    const hostile = createPhone({ url, authUrl: `${url}/auth`, timeout: 300 });
    const { ended } = await hostile.call({ from: 'daveh', to: '123', sipUser });
    expect(ended).toMatchObject({ sip_status: 500, failure: { cause, message: expect.stringContaining(message) } });
  });
});
