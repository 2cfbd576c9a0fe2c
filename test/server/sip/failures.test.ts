import { beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../../generated/server/test.ts';
import { computeHa1 } from '../../../server/sip/digest.ts';
import type { AuthRequest } from '../../../server/sip/sip-user.ts';
import { MemoryFailures } from '../../../server/store/memory-failures.ts';
import { createAuthRequest } from '../../helpers/soft-phone.ts';

const minutes = 60_000;

let failures: MemoryFailures;
let password: string;
let time: number;

const { client, log } = await serve({
  services: {
    findUser: (username, realm) => ({ ha1: computeHa1(username, realm, password) }),
    failures: { count: (key) => failures.count(key), add: (key, ttl) => failures.add(key, ttl) },
  },
});

beforeEach(() => {
  log.length = 0;
  password = 's3cret';
  time = 1;
  failures = new MemoryFailures({ now: () => time });
});

type Source = Pick<AuthRequest, 'source_address'>;

async function ask(phone: Parameters<typeof createAuthRequest>[0] = {}, source: Source = {}) {
  const { data } = await client.POST('/webhooks/auth', { body: { ...createAuthRequest(phone), ...source } });
  return data;
}

async function fail(times: number, username = 'daveh', source: Source = {}) {
  for (let guess = 0; guess < times; guess++)
    expect(await ask({ username, password: 'guess' }, source)).toMatchObject({ status: 'fail' });
}

describe('after ten failed SIP authentications of one user from one address', () => {
  it('the right password is refused with the usual message for the rest of ten minutes', async () => {
    await fail(9);
    expect(await ask()).toEqual({ status: 'ok' });
    const refusal = await ask({ password: 'guess' });
    expect(await ask()).toEqual(refusal);
    time += 9 * minutes;
    await fail(5); // failures during the block do not extend it
    expect(await ask()).toEqual(refusal);
    time += minutes + 1;
    expect(await ask()).toEqual({ status: 'ok' });
  });

  it('the user is accepted from another address', async () => {
    await fail(10);
    expect(await ask({}, { source_address: '203.0.113.9' })).toEqual({ status: 'ok' });
  });

  it('a new password is accepted at once', async () => {
    await fail(10);
    password = 'n3w';
    expect(await ask({ password: 'n3w' })).toEqual({ status: 'ok' });
  });

  it('other users of the same address are accepted, even after 300 failures of one phone', async () => {
    await fail(300, 'old-phone');
    expect(await ask()).toEqual({ status: 'ok' });
    expect(log.filter(({ why }) => why === 'too many failures from this address')).toHaveLength(290);
  });
});

describe('the limit of failed SIP authentications from one address', () => {
  it('refuses every user of the address after a hundred failures, but no user of another address', async () => {
    for (let user = 0; user < 100; user++) await fail(1, `user-${user}`);
    expect(await ask()).toMatchObject({ status: 'fail' });
    expect(await ask({}, { source_address: '203.0.113.9' })).toEqual({ status: 'ok' });
  });

  it.each([
    ['2001:db8::17', '2001:DB8:0:0:ffff::1', 'fail'],
    ['2001:db8::17', '2001:db8:0:1::17', 'ok'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', 'ok'],
  ])('after ten failures from %s gives a request from %s the status %s', async (one, other, status) => {
    await fail(10, 'daveh', { source_address: one });
    expect(await ask({}, { source_address: other })).toMatchObject({ status });
  });
});

it('concurrent SIP password guesses are limited like sequential guesses', async () => {
  await Promise.all(Array.from({ length: 200 }, () => ask({ password: 'guess' })));
  expect(log.filter(({ why }) => why === 'wrong password')).toHaveLength(10);
});

it('failed SIP authentications without a source address are not counted', async () => {
  const nowhere = { source_address: undefined } as never;
  await fail(15, 'daveh', nowhere);
  expect(await ask({}, nowhere)).toEqual({ status: 'ok' });
});

it('MemoryFailures evicts the least recently used counts at its size limit', async () => {
  const failures = new MemoryFailures({ max: 3 });
  for (const key of ['a', 'b', 'c', 'd']) await failures.add(key, 10 * minutes);
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => failures.count(key)))).toEqual([0, 1, 1, 1]);
});
