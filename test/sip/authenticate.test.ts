import { describe, expect, it } from 'vitest';
import { digestOf, ha1Of } from '../../server/sip/digest.ts';
import type { AuthRequest, FindUser, SipUser } from '../../server/sip/sip-user.ts';
import { exampleOf, requestExamples } from '../helpers/examples.ts';
import { serve } from '../helpers/serve.ts';
import { asksToBeLetIn } from '../helpers/soft-phone.ts';

/** As a database would answer: later, and with what columns there are. */
let settings: Omit<SipUser, 'ha1'> & Record<string, unknown> = {};
const findUser: FindUser = async (username, realm) =>
  ['daveh', 'anna@mycompany.com'].includes(username) && realm === 'mycompany.com'
    ? { ha1: ha1Of(username, realm, 's3cret'), ...settings }
    : undefined;

const { client, log } = await serve({ services: { findUser } });
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

  it.each(shapes)('may in, in the form of $name', async ({ name }) => {
    expect(await answerTo(exampleOf('authenticateClient', name))).toEqual({ status: 'ok' });
  });

  it.each([
    ['with qop', asksToBeLetIn()],
    ['without qop', asksToBeLetIn({ qop: [] })],
    ['to call', asksToBeLetIn({ method: 'INVITE', uri: 'sip:+14155551234@mycompany.com' })],
    ['to unregister', asksToBeLetIn({ expires: 0 })],
  ])('may in, as JsSIP asks %s', async (_, body) => {
    expect(await answerTo(body)).toEqual({ status: 'ok' });
  });
});

describe('a device that does not know the password', () => {
  it.each<[string, AuthRequest]>([
    ['a wrong password', asksToBeLetIn({ password: 'secret' })],
    ['a wrong password and no qop', asksToBeLetIn({ password: 'secret', qop: [] })],
    ['a user that is not there', asksToBeLetIn({ username: 'nobody' })],
    ['a user of another realm', asksToBeLetIn({ realm: 'example.com' })],
    ['a user named like a property of all objects', asksToBeLetIn({ username: '__proto__', realm: 'constructor' })],
    ['the digest of another method', { ...asksToBeLetIn(), method: 'INVITE' }],
    ['the documentation’s example', exampleOf('authenticateClient', 'auth-documented')],
    ['nothing that could be a digest', { ...asksToBeLetIn(), response: '' }],
  ])('is refused with 200 and always the same words: %s', async (_, body) => {
    // Each at an address of its own: this is not about how many there are.
    expect(await answerTo({ ...body, source_address: `192.0.2.${Math.floor(Math.random() * 250)}` })).toEqual(failed);
  });

  it('is told apart in the log alone, which shows no digest', async () => {
    log.length = 0;
    await answerTo(asksToBeLetIn({ username: 'x'.repeat(5_000) }));
    await answerTo(asksToBeLetIn({ password: 'secret' }));
    const refusals = log.filter(({ msg }) => msg === 'SIP device refused');
    expect(refusals).toMatchObject([
      { why: 'unknown user' },
      { why: 'wrong password', username: 'daveh', source_address: '198.51.100.23' },
    ]);
    expect(JSON.stringify(refusals)).not.toContain('response');
    expect(String(refusals[0]?.username).length).toBeLessThan(300);
  });
});

it('the HA1 that stands in for a user who is not there lets nobody in', async () => {
  const request = asksToBeLetIn({ username: 'nobody' });
  expect(await answerTo({ ...request, response: digestOf(ha1Of('', '', ''), request) })).toEqual(failed);
});

describe('a registration', () => {
  it.each([
    ['lasts what the device asks for', 3600, {}, undefined],
    ['lasts no longer than the user may', 3600, { expires: 300 }, 300],
    ['lasts no longer than asked for', 60, { expires: 300 }, 60],
    ['is never granted a part of a second', 3600, { expires: 300.7 }, 300],
    ['takes no notice of a limit of nothing', 3600, { expires: 0 }, undefined],
    ['takes no notice of a limit below nothing', 3600, { expires: -5 }, undefined],
    ['takes no notice of a limit that is null', 3600, { expires: null }, undefined],
    ['that is ended is granted no time', 0, { expires: 300 }, undefined],
    ['without a time lasts an hour', null, {}, 3600],
    ['without a time lasts no longer than the user may', null, { expires: 300 }, 300],
  ])('%s', async (_, expires, given, granted) => {
    const answer = await answerTo(asksToBeLetIn({ expires }), given);
    expect(answer).toEqual({ status: 'ok', ...(granted !== undefined && { expires: granted }) });
  });

  it('carries what the user may dial, and no application', async () => {
    const given = {
      allow_direct_user_calling: true,
      allow_direct_queue_calling: false,
      allow_direct_app_calling: null,
      application_sid: 'x',
    };
    expect(await answerTo(asksToBeLetIn(), given)).toEqual({
      status: 'ok',
      allow_direct_user_calling: true,
      allow_direct_queue_calling: false,
    });
  });
});

describe('a call', () => {
  it('goes to the application of the user, and is granted no time', async () => {
    const given = {
      application_sid: '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
      expires: 300,
      allow_direct_user_calling: true,
    };
    expect(await answerTo(asksToBeLetIn({ method: 'INVITE' }), given)).toEqual({
      status: 'ok',
      application_sid: '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
    });
  });

  it('goes where jambonz sends it when the user has no application', async () => {
    expect(await answerTo(asksToBeLetIn({ method: 'INVITE' }), { application_sid: null })).toEqual({ status: 'ok' });
  });
});

it('nothing else that is known of a user reaches jambonz', async () => {
  expect(await answerTo(asksToBeLetIn(), { auth_trunk: { name: 'x' }, password: 's3cret' })).toEqual({ status: 'ok' });
});

it('a database that is away is a 500, after which the device comes back, and no refusal, after which it need not', async () => {
  const { client } = await serve({
    services: { findUser: () => Promise.reject(new Error('no connection')) },
    onInvalidReply: 'fallback',
  });
  const { response } = await client.POST('/webhooks/auth', { body: asksToBeLetIn() });
  expect(response.status).toBe(500);
});
