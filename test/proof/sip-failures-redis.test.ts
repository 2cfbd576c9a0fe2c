import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient as connect } from '@redis/client';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { authenticate } from '../../server/sip/authenticate.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { createClient } from '../helpers/create-client.ts';
import { startRedis } from '../helpers/redis.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';

const silent = pino({ level: 'silent' });

it('replicas share the count of failed SIP authentications in Redis for ten minutes, and accept the right password while Redis is down', {
  timeout: 60_000,
}, async () => {
  const file = join(temporaryFolder(), 'sip-users');
  writeFileSync(file, `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', 's3cret')}\n`);
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url, SIP_USERS_FILE: file };
  const [one, other] = await Promise.all([start(env), start(env)]);
  const statusAt = async ({ url }: { url: string }, phone: Parameters<typeof createAuthRequest>[0] = {}) => {
    const { data } = await createClient({ baseUrl: url }).POST('/webhooks/auth', { body: createAuthRequest(phone) });
    return data?.status;
  };

  expect([await statusAt(one), await statusAt(other)]).toEqual(['ok', 'ok']);
  for (let guess = 0; guess < 10; guess++)
    expect(await statusAt(guess % 2 ? one : other, { password: 'guess' })).toBe('fail');
  await expect.poll(() => Promise.all([statusAt(one), statusAt(other)])).toEqual(['fail', 'fail']);

  const client = await connect({ url: redis.url }).connect();
  atEnd(() => client.destroy());
  client.on('error', () => {}); // ignores the connection error after Redis is killed
  const keys = await client.keys('jambonz:failures:*');
  // Redis counts the failures in two keys: one for the user at this address, and one for the
  // address.
  expect(await Promise.all(keys.map((key) => client.get(key)))).toEqual(['10', '10']);
  for (const key of keys) {
    const ttlMs = await client.pTTL(key);
    expect(ttlMs).toBeGreaterThan(500_000);
    expect(ttlMs).toBeLessThanOrEqual(600_000);
  }

  await redis.kill();
  await expect.poll(() => Promise.all([statusAt(one), statusAt(other)])).toEqual(['ok', 'ok']);
  expect(await statusAt(one, { password: 'guess' })).toBe('fail');
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
