import fc from 'fast-check';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { authenticate } from '../../server/sip/authenticate.ts';
import { computeDigest, computeHa1 } from '../../server/sip/digest.ts';
import { toNetwork } from '../../server/sip/guess.ts';
import type { AuthRequest, FindUser } from '../../server/sip/sip-user.ts';
import { MemoryFailures } from '../../server/store/memory-failures.ts';
import type { Guess } from '../../server/store/stores.ts';
import { createClient } from '../helpers/create-client.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';

const minutes = 60_000;

const silent = pino({ level: 'silent' });

let failures: MemoryFailures;
let password: string;
let time: number;

const services = {
  findUser: (username: string, realm: string) => ({ ha1: computeHa1(username, realm, password) }),
  failures: { admit: (guess: Guess) => failures.admit(guess) },
};
const credentials = { username: 'jambonz', password: 'let me in' };
const { url, log } = await serve({ services, config: { credentials } });
const client = createClient({ baseUrl: url, ...credentials });
const open = await serve({ services });

beforeEach(() => {
  log.length = 0;
  password = 's3cret';
  time = 1;
  failures = new MemoryFailures({ now: () => time });
});

type Source = Pick<AuthRequest, 'source_address'>;

async function ask(phone: Parameters<typeof createAuthRequest>[0] = {}, source: Source = {}, sender = client) {
  const { data } = await sender.POST('/webhooks/auth', { body: { ...createAuthRequest(phone), ...source } });
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

it('a server without secret and credentials counts failed SIP authentications of all source addresses as one', async () => {
  for (let guess = 0; guess < 10; guess++)
    await ask({ password: 'guess' }, { source_address: `203.0.113.${guess}` }, open.client);
  expect(await ask({}, { source_address: '198.51.100.1' }, open.client)).toMatchObject({ status: 'fail' });
});

describe('the network of a SIP source address', () => {
  it.each([
    ['198.51.100.23', '198.51.100.23'],
    ['::ffff:198.51.100.23', '198.51.100.23'],
    ['::FFFF:c633:6417', '198.51.100.23'],
    ['0:0:0:0:0:ffff:198.51.100.23%eth0', '198.51.100.23'],
    ['2001:DB8:0:1::17', '2001:db8:0:1'],
    ['2001:db8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, 'unknown'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['[2001:db8::17]', 'unknown'],
    ['198.51.100.23:5060', 'unknown'],
    ['198.051.100.023', 'unknown'],
    [' 198.51.100.23', 'unknown'],
  ])('of %j is %s', (address, network) => {
    expect(toNetwork(address)).toBe(network);
  });

  it.each(['1', ':', '%'])('of a megabyte of %j is unknown', (character) => {
    expect(toNetwork(character.repeat(1_000_000))).toBe('unknown');
  });

  it('is the same for every way to write the first 64 bits of an IPv6 address', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), fc.ipV6(), (groups, address) => {
        const full = groups.map((group) => group.toString(16).padStart(4, '0')).join(':');
        expect(toNetwork(full)).toBe(
          groups
            .slice(0, 4)
            .map((group) => group.toString(16))
            .join(':'),
        );
        const { hostname } = new URL(`http://[${address}]`); // as RFC 5952 writes it
        expect(toNetwork(address.toUpperCase())).toBe(toNetwork(hostname.slice(1, -1)));
      }),
    );
  });
});

describe('MemoryFailures', () => {
  const guess = (address: string, user = 1) => ({ address, user, isRight: false });
  const guessOften = (times: number, address: string) => {
    for (let user = 0; user < times; user++) failures.admit(guess(address, user));
  };

  it('still refuses an address after 108,000 names have been guessed at another address', () => {
    guessOften(100, 'a');
    guessOften(108_000, 'b');
    expect(failures.admit({ ...guess('a'), isRight: true })).toBe(false);
  });

  it('evicts the address with the fewest failures at its size limit, the oldest first', () => {
    failures = new MemoryFailures({ maxAddresses: 3 });
    guessOften(100, 'blocked');
    for (let address = 0; address < 1_000; address++) guessOften(99, `other ${address}`);
    expect(failures.count(guess('blocked')).ofAddress).toBe(100);
    expect([997, 998, 999].map((other) => failures.count(guess(`other ${other}`)).ofAddress)).toEqual([0, 99, 99]);
  });

  it('frees the memory of addresses ten minutes after their first failure', () => {
    failures = new MemoryFailures({ maxAddresses: 2, now: () => time });
    guessOften(50, 'old');
    time += 10 * minutes;
    for (const address of ['one', 'two']) guessOften(1, address); // evicts `one` if `old` is still there
    expect(['old', 'one', 'two'].map((address) => failures.count(guess(address)).ofAddress)).toEqual([0, 1, 1]);
  });
});

it('of any SIP guesses, interleaved in any order, exactly those within the limits get an answer that depends on the password', async () => {
  const guesses = fc.record({
    user: fc.integer({ min: 1, max: 15 }),
    source: fc.constantFrom('192.0.2.1', '192.0.2.1', '192.0.2.1', '2001:db8::1'),
    isRight: fc.integer({ max: 9, min: 0 }).map((roll) => roll === 0),
    waitMs: fc.integer({ max: 99, min: 0 }).map((roll) => (roll === 0 ? 6 * minutes : 0)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(guesses, { minLength: 150, maxLength: 400, size: 'max' }),
      async (scheduler, all) => {
        failures = new MemoryFailures({ now: () => time });
        const admitByModel = createModel();
        const replies = all.map(async ({ user, source, isRight, waitMs }) => {
          await scheduler.schedule(Promise.resolve());
          time += waitMs;
          const request = createRequest(`user ${user}`, isRight ? 's3cret' : 'guess', source);
          const admit = (guess: Guess) => {
            const isAdmitted = failures.admit(guess);
            expect(isAdmitted).toBe(admitByModel(guess, time));
            return isAdmitted;
          };
          const findUser: FindUser = (...name) => scheduler.schedule(Promise.resolve(services.findUser(...name)));
          const { status } = await authenticate(request, { findUser, failures: { admit }, log: silent });
          if (!isRight) expect(status).toBe('fail');
        });
        await scheduler.waitFor(Promise.all(replies));
      },
    ),
    { numRuns: 10 },
  );
});

/** A sequential model of the limits: one window per address, from its first wrong password. */
function createModel() {
  const windows = new Map<string, { startMs: number; users: number[] }>();
  return ({ address, user, isRight }: Guess, nowMs: number) => {
    const found = windows.get(address);
    const window = found && nowMs < found.startMs + 10 * minutes ? found : { startMs: nowMs, users: [] };
    const isAdmitted = window.users.length < 100 && window.users.filter((each) => each === user).length < 10;
    if (isAdmitted && !isRight) windows.set(address, { ...window, users: [...window.users, user] });
    return isAdmitted;
  };
}

const template = createAuthRequest();

/** Creates a request without JsSIP, which takes a millisecond. */
function createRequest(username: string, secret: string, source_address: string): AuthRequest {
  const digest = { method: 'REGISTER', uri: 'sip:mycompany.com', nonce: '1748022671482' } as const;
  const response = computeDigest(computeHa1(username, 'mycompany.com', secret), digest);
  return { ...template, ...digest, username, response, source_address, qop: '' };
}
