import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient as connect } from '@redis/client';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate } from '../../server/sip/authenticate.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import type { CallStore } from '../../server/store/stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { createClient } from '../helpers/create-client.ts';
import { startRedis } from '../helpers/redis.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';

const silent = pino({ level: 'silent' });

it('replicas share the count of failed SIP authentications in Redis for ten minutes, and count by themselves while Redis is down', {
  timeout: 60_000,
}, async () => {
  const file = join(temporaryFolder(), 'sip-users');
  writeFileSync(file, `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', 's3cret')}\n`);
  const redis = await startRedis();
  const access = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'let me in' };
  const env = { REDIS_URL: redis.url, SIP_USERS_FILE: file, ...access };
  const [one, other] = await Promise.all([start(env), start(env)]);
  const statusAt = async ({ url }: { url: string }, phone: Parameters<typeof createAuthRequest>[0] = {}) => {
    const client = createClient({ baseUrl: url, username: 'jambonz', password: 'let me in' });
    const { data } = await client.POST('/webhooks/auth', { body: createAuthRequest(phone) });
    return data?.status;
  };

  expect([await statusAt(one), await statusAt(other)]).toEqual(['ok', 'ok']);
  for (let guess = 0; guess < 10; guess++)
    expect(await statusAt(guess % 2 ? one : other, { password: 'guess' })).toBe('fail');
  await expect.poll(() => Promise.all([statusAt(one), statusAt(other)])).toEqual(['fail', 'fail']);

  const client = await connect({ url: redis.url }).connect();
  atEnd(() => client.destroy());
  client.on('error', () => {}); // ignores the connection error after Redis is killed
  // One hash contains the failures of the user and those of the address.
  expect(await client.keys('jambonz:guesses:*')).toEqual(['jambonz:guesses:198.51.100.23']);
  expect(Object.values(await client.hGetAll('jambonz:guesses:198.51.100.23'))).toEqual(['10', '10']);
  const ttlMs = await client.pTTL('jambonz:guesses:198.51.100.23');
  expect(ttlMs).toBeGreaterThan(500_000);
  expect(ttlMs).toBeLessThanOrEqual(600_000);

  await redis.kill();
  // Each replica has counted five failures itself.
  await expect.poll(() => Promise.all([statusAt(one), statusAt(other)])).toEqual(['ok', 'ok']);
  for (let guess = 0; guess < 5; guess++) expect(await statusAt(one, { password: 'guess' })).toBe('fail');
  expect([await statusAt(one), await statusAt(other)]).toEqual(['fail', 'ok']);
});

it('the right SIP password after a hundred wrong passwords is refused even if all requests arrive before Redis answers', async () => {
  const redis = await startRedis();
  const stores = createRedisStores(redis.url, silent, createMetrics());
  atEnd(() => stores.close());
  await stores.waitUntilReady();
  const signOn = {
    findUser: () => ({ ha1: computeHa1('daveh', 'mycompany.com', 's3cret') }),
    failures: stores.failures,
    log: silent,
  };
  const passwords = [...Array.from({ length: 100 }, (_, guess) => `guess ${guess}`), 's3cret'];
  const replies = await Promise.all(passwords.map((password) => authenticate(createAuthRequest({ password }), signOn)));
  expect(replies.at(-1)).toMatchObject({ status: 'fail' });
});

describe('the limits of SIP guesses at three replicas with one Redis', { timeout: 60_000 }, async () => {
  const redis = await startRedis();
  const replicas = Array.from({ length: 3 }, () => createRedisStores(redis.url, silent, createMetrics()));
  beforeAll(() => Promise.all(replicas.map((stores) => stores.waitUntilReady())));
  afterAll(() => Promise.all(replicas.map((stores) => stores.close())));

  let addresses = 0;
  const guesses = fc.record({
    replica: fc.nat(2),
    user: fc.nat(14),
    isRight: fc.nat(9).map((roll) => roll === 0),
  });
  const burst = fc.array(guesses, { minLength: 50, maxLength: 300, size: 'max' });
  const send = (address: string, all: { replica: number; user: number; isRight: boolean }[]) =>
    Promise.all(
      all.map(async ({ replica, ...guess }) => {
        const isAdmitted = await replicas[replica]?.failures.admit({ address, ...guess });
        return { replica, ...guess, isAdmitted };
      }),
    );
  /**
   * Returns the largest number of admitted wrong passwords for one user, and the number for all.
   */
  const countAdmitted = (sent: Awaited<ReturnType<typeof send>>) => {
    const wrong = sent.filter(({ isAdmitted, isRight }) => isAdmitted && !isRight);
    return [Math.max(0, ...Object.values(countBy(wrong, ({ user }) => user))), wrong.length] as const;
  };

  it('hold for any concurrent guesses over names and replicas, and refuse no guess within the limits', async () => {
    await fc.assert(
      fc.asyncProperty(burst, async (all) => {
        const address = `address ${addresses++}`;
        const sent = await send(address, all);
        const attempts = countBy(
          all.filter(({ isRight }) => !isRight),
          ({ user }) => user,
        );
        const limited = Object.values(attempts).map((times) => Math.min(10, times));
        const expected = Math.min(
          100,
          limited.reduce((sum, times) => sum + times, 0),
        );
        const [ofUser, ofAddress] = countAdmitted(sent);
        expect(ofUser).toBeLessThanOrEqual(10);
        expect(ofAddress).toBe(expected);
        if (expected < 100)
          for (const { user, isRight, isAdmitted } of sent)
            if (isRight && (attempts[user] ?? 0) < 10) expect(isAdmitted).toBe(true);
        // After the burst, every replica refuses the right password of a user at its limit.
        const late = await send(
          address,
          Object.keys(attempts).flatMap((user) =>
            [0, 1, 2].map((replica) => ({ replica, user: Number(user), isRight: true })),
          ),
        );
        for (const { user, isAdmitted } of late) expect(isAdmitted).toBe(expected < 100 && (attempts[user] ?? 0) < 10);
      }),
      { numRuns: 50 },
    );
  });

  it('hold for the guesses of a replica that Redis has lost, which count in Redis again with its next guess', async () => {
    const client = await connect({ url: redis.url }).connect();
    const guess = (replica: number, times: number) =>
      send(
        'lost',
        Array<{ replica: number; user: number; isRight: boolean }>(times).fill({ replica, user: 1, isRight: false }),
      );
    await guess(0, 6);
    await client.flushAll();
    expect(countAdmitted(await guess(0, 1))).toEqual([1, 1]);
    expect(countAdmitted(await guess(1, 9))).toEqual([3, 3]);
    await client.flushAll();
    await guess(0, 20); // three more are admitted
    expect(await client.hGet('jambonz:guesses:lost', 'address')).toBe('10');
    await client.flushAll();
    expect(countAdmitted(await guess(0, 9))).toEqual([0, 0]);
    expect(await client.exists('jambonz:guesses:lost')).toBe(0);
    client.destroy();
  });

  it('are exceeded by at most one limit per replica while Redis is killed or hangs, and hold again after', async () => {
    const outages = {
      kill: { begin: () => redis.kill(), end: () => redis.start() },
      hang: { begin: async () => redis.hang(), end: async () => redis.resume() },
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('kill', 'hang'), burst, burst, burst, burst, async (how, ...bursts) => {
        const address = `address ${addresses++}`;
        const [before = [], during = [], late = [], after = []] = bursts;
        const sent = [...(await send(address, before))];
        const interrupted = send(address, during);
        await outages[how].begin();
        sent.push(...(await interrupted), ...(await send(address, late)));
        await outages[how].end();
        sent.push(...(await send(address, after)));
        for (const replica of [0, 1, 2]) {
          const [ofUser, ofAddress] = countAdmitted(sent.filter((guess) => guess.replica === replica));
          expect(ofUser).toBeLessThanOrEqual(10);
          expect(ofAddress).toBeLessThanOrEqual(100);
        }
        // A replica that is at its limit for a user also refuses the right password.
        const own = countBy(
          sent.filter(({ isRight, isAdmitted }) => isAdmitted && !isRight),
          ({ replica, user }) => `${replica} ${user}`,
        );
        const full = Object.keys(own).filter((key) => own[key] === 10);
        const right = full.map((key) => key.split(' ').map(Number));
        const replies = await send(
          address,
          right.map(([replica = 0, user = 0]) => ({ replica, user, isRight: true })),
        );
        for (const { isAdmitted } of replies) expect(isAdmitted).toBe(false);
        await expect
          .poll(() => Promise.all(replicas.map(({ calls }) => canReach(calls))), { timeout: 10_000 })
          .toEqual([true, true, true]);
      }),
      { numRuns: 3 },
    );
  });
});

function countBy<Value>(values: Value[], toKey: (value: Value) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of values.map(toKey)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

async function canReach(calls: CallStore): Promise<boolean> {
  await calls.save('probe', { set: { note: '1' }, remove: [], ended: false });
  return 'note' in (await calls.load('probe'));
}
