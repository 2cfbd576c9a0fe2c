import { beforeEach, describe, expect, it } from 'vitest';
import { ha1Of } from '../../server/sip/digest.ts';
import type { AuthRequest } from '../../server/sip/sip-user.ts';
import { MemoryFailures } from '../../server/store/memory-failures.ts';
import { serve } from '../helpers/serve.ts';
import { asksToBeLetIn } from '../helpers/soft-phone.ts';

const minutes = 60_000;

let failures: MemoryFailures;
let password: string;
let time: number;

const { client, log } = await serve({
  services: {
    findUser: (username, realm) => ({ ha1: ha1Of(username, realm, password) }),
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

async function ask(phone: Parameters<typeof asksToBeLetIn>[0] = {}, source: Source = {}) {
  const { data } = await client.POST('/webhooks/auth', { body: { ...asksToBeLetIn(phone), ...source } });
  return data;
}

async function fail(times: number, username = 'daveh', source: Source = {}) {
  for (let guess = 0; guess < times; guess++)
    expect(await ask({ username, password: 'guess' }, source)).toMatchObject({ status: 'fail' });
}

describe('after ten failures about one user from one address', () => {
  it('even the right password is refused, in the words of any refusal, for the rest of ten minutes', async () => {
    await fail(9);
    expect(await ask()).toEqual({ status: 'ok' });
    const refusal = await ask({ password: 'guess' });
    expect(await ask()).toEqual(refusal);
    time += 9 * minutes;
    await fail(5); // failures that come meanwhile do not make it longer
    expect(await ask()).toEqual(refusal);
    time += minutes + 1;
    expect(await ask()).toEqual({ status: 'ok' });
  });

  it('the user may in from elsewhere', async () => {
    await fail(10);
    expect(await ask({}, { source_address: '203.0.113.9' })).toEqual({ status: 'ok' });
  });

  it('a new password is taken at once', async () => {
    await fail(10);
    password = 'n3w';
    expect(await ask({ password: 'n3w' })).toEqual({ status: 'ok' });
  });

  it('the colleagues behind the same address may in, however long the one phone goes on', async () => {
    await fail(300, 'old-phone');
    expect(await ask()).toEqual({ status: 'ok' });
    expect(log.filter(({ why }) => why === 'too many failures from this address')).toHaveLength(290);
  });
});

describe('after a hundred failures from one address', () => {
  it('everybody is refused there, and nobody elsewhere', async () => {
    for (let user = 0; user < 100; user++) await fail(1, `user-${user}`);
    expect(await ask()).toMatchObject({ status: 'fail' });
    expect(await ask({}, { source_address: '203.0.113.9' })).toEqual({ status: 'ok' });
  });

  it.each([
    ['2001:db8::17', '2001:DB8:0:0:ffff::1', 'fail'],
    ['2001:db8::17', '2001:db8:0:1::17', 'ok'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', 'ok'],
  ])('what failed at %s counts for %s as %s: an IPv6 network is one address', async (one, other, status) => {
    await fail(10, 'daveh', { source_address: one });
    expect(await ask({}, { source_address: other })).toMatchObject({ status });
  });
});

it('guesses that come all at once are no more than those one after another', async () => {
  await Promise.all(Array.from({ length: 200 }, () => ask({ password: 'guess' })));
  expect(log.filter(({ why }) => why === 'wrong password')).toHaveLength(10);
});

it('a webhook that does not say where the device is counts nothing', async () => {
  const nowhere = { source_address: undefined } as never;
  await fail(15, 'daveh', nowhere);
  expect(await ask({}, nowhere)).toEqual({ status: 'ok' });
});

it('memory is bounded: the counts used longest ago are forgotten', async () => {
  const failures = new MemoryFailures({ max: 3 });
  for (const key of ['a', 'b', 'c', 'd']) await failures.add(key, 10 * minutes);
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => failures.count(key)))).toEqual([0, 1, 1, 1]);
});
