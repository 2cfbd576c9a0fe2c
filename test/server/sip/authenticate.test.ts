import { describe, expect, it } from 'vitest';
import { exampleOf, requestExamples, serve } from '../../../generated/server/test.ts';
import { computeDigest, computeHa1 } from '../../../server/sip/digest.ts';
import type { AuthRequest, FindUser, SipUser } from '../../../server/sip/sip-user.ts';
import { createAuthRequest } from '../../helpers/soft-phone.ts';

/**
 * Properties of a SIP user except `ha1`. `findUser` returns them asynchronously, as a database
 * does.
 */
let settings: Omit<SipUser, 'ha1'> & Record<string, unknown> = {};
const findUser: FindUser = async (username, realm) =>
  ['daveh', 'anna@mycompany.com'].includes(username) && realm === 'mycompany.com'
    ? { ha1: computeHa1(username, realm, 's3cret'), ...settings }
    : undefined;

const { client, log } = await serve({ services: { findUser, failures: { admit: () => true } } });
const failed = { status: 'fail', message: 'wrong user name or password' };

async function answerTo(body: AuthRequest, given: typeof settings = {}) {
  settings = given;
  const { data, response } = await client.POST('/webhooks/auth', { body });
  expect(response.status).toBe(200);
  return data;
}

describe('a device that knows the password', () => {
  const shapes = requestExamples().filter(
    ({ operationId, name }) => operationId === 'authenticateClient' && name !== 'auth-documented',
  );

  it.each(shapes)('is accepted for the request example $name', async ({ name }) => {
    expect(await answerTo(exampleOf('authenticateClient', name))).toEqual({ status: 'ok' });
  });

  it.each([
    ['with qop', createAuthRequest()],
    ['without qop', createAuthRequest({ qop: [] })],
    ['to call', createAuthRequest({ method: 'INVITE', uri: 'sip:+14155551234@mycompany.com' })],
    ['to unregister', createAuthRequest({ expires: 0 })],
  ])('is accepted if JsSIP creates the request: %s', async (_, body) => {
    expect(await answerTo(body)).toEqual({ status: 'ok' });
  });
});

describe('a device that does not know the password', () => {
  it.each<[string, AuthRequest]>([
    ['a wrong password', createAuthRequest({ password: 'secret' })],
    ['a wrong password and no qop', createAuthRequest({ password: 'secret', qop: [] })],
    ['an unknown user', createAuthRequest({ username: 'nobody' })],
    ['a user of another realm', createAuthRequest({ realm: 'example.com' })],
    ['a user named like a property of all objects', createAuthRequest({ username: '__proto__', realm: 'constructor' })],
    ['the digest of another method', { ...createAuthRequest(), method: 'INVITE' }],
    ['the documentation’s example', exampleOf('authenticateClient', 'auth-documented')],
    ['an empty digest', { ...createAuthRequest(), response: '' }],
  ])('is refused with status 200 and a constant message: %s', async (_, body) => {
    expect(await answerTo(body)).toEqual(failed);
  });

  it('is refused with the reason in the log only, and the log contains no digest', async () => {
    log.length = 0;
    await answerTo({ ...createAuthRequest({ username: 'x'.repeat(5_000) }), source_address: 'y'.repeat(5_000) });
    await answerTo(createAuthRequest({ password: 'secret' }));
    const refusals = log.filter(({ msg }) => msg === 'SIP device refused');
    expect(refusals).toMatchObject([
      { why: 'unknown user' },
      { why: 'wrong password', username: 'daveh', source_address: '198.51.100.23' },
    ]);
    expect(JSON.stringify(refusals)).not.toContain('response');
    expect(JSON.stringify(refusals[0]).length).toBeLessThan(1_000);
  });
});

it('a digest made from the placeholder HA1 (password hash) of an unknown user is refused', async () => {
  const request = createAuthRequest({ username: 'nobody' });
  expect(await answerTo({ ...request, response: computeDigest(computeHa1('', '', ''), request) })).toEqual(failed);
});

describe('a SIP registration', () => {
  it.each([
    ['lasts as long as the device requests', 3600, {}, undefined],
    ['lasts at most the limit of the user', 3600, { expires: 300 }, 300],
    ['lasts at most the requested time', 60, { expires: 300 }, 60],
    ['is granted whole seconds', 3600, { expires: 300.7 }, 300],
    ['ignores a limit of zero', 3600, { expires: 0 }, undefined],
    ['ignores a negative limit', 3600, { expires: -5 }, undefined],
    ['ignores a limit of null', 3600, { expires: null }, undefined],
    ['gets no expires if the device unregisters', 0, { expires: 300 }, undefined],
    ['lasts an hour without a requested time', null, {}, 3600],
    ['lasts at most the limit of the user without a requested time', null, { expires: 300 }, 300],
  ])('%s', async (_, expires, given, granted) => {
    const answer = await answerTo(createAuthRequest({ expires }), given);
    expect(answer).toEqual({ status: 'ok', ...(granted !== undefined && { expires: granted }) });
  });

  it('is answered with the dial permissions of the user, but without application_sid', async () => {
    const given = {
      allow_direct_user_calling: true,
      allow_direct_queue_calling: false,
      allow_direct_app_calling: null,
      application_sid: 'x',
    };
    expect(await answerTo(createAuthRequest(), given)).toEqual({
      status: 'ok',
      allow_direct_user_calling: true,
      allow_direct_queue_calling: false,
    });
  });
});

describe('the reply that authenticates a call', () => {
  it('contains the application_sid of the user, but no expires', async () => {
    const given = {
      application_sid: '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
      expires: 300,
      allow_direct_user_calling: true,
    };
    expect(await answerTo(createAuthRequest({ method: 'INVITE' }), given)).toEqual({
      status: 'ok',
      application_sid: '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
    });
  });

  it('contains no application_sid if the user has none', async () => {
    expect(await answerTo(createAuthRequest({ method: 'INVITE' }), { application_sid: null })).toEqual({
      status: 'ok',
    });
  });
});

it('the auth reply omits the additional database columns that findUser returns, such as the password', async () => {
  expect(await answerTo(createAuthRequest(), { auth_trunk: { name: 'x' }, password: 's3cret' })).toEqual({
    status: 'ok',
  });
});

it('the auth webhook answers 500 if the database fails, so that the device retries', async () => {
  const { client } = await serve({
    services: { findUser: () => Promise.reject(new Error('no connection')) },
    onInvalidReply: 'fallback',
  });
  const { response } = await client.POST('/webhooks/auth', { body: createAuthRequest() });
  expect(response.status).toBe(500);
});
