import { hash, randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { startRedis } from '../helpers/redis.ts';
import { secret, traced } from '../helpers/signed-webhook.ts';
import { measureTime } from '../helpers/start-troubled.ts';
import { atEnd } from '../support/at-end.ts';
import { shareAnswers, startReplica } from './replicas.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const redis = await startRedis();
const [one, other] = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);
const client = await createClient({ url: redis.url }).connect();
atEnd(() => client.destroy());

/** Creates the first webhook of a call, and the names of what the server stores for it in Redis. */
function createWebhook() {
  const sid = randomUUID();
  const path = '/webhooks/call';
  const body = JSON.stringify({ ...exampleOf('answerCall'), call_sid: sid });
  const headers = { 'content-type': 'application/json', [signatureHeader]: sign(body, secret), b3: traced };
  const identity = `${headers[signatureHeader]}\n${traced}\nPOST\n${path}`;
  return { sid, path, body, headers, identity };
}

const json = fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }).map((value) => JSON.stringify(value));
const storedAnswer = fc
  .record(
    {
      status: fc.constantFrom<unknown>(200, 200, 204, 500, '200', null),
      body: fc.oneof(fc.constantFrom<unknown>('[]', '', 'no JSON', 5), fc.jsonValue({ maxDepth: 1 })),
      mark: fc.oneof(fc.constantFrom<unknown>('exception', 'é\n'), fc.jsonValue({ maxDepth: 1 })),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));
const text = fc.oneof(
  fc.constantFrom('running ', '', 'one ', 'waiting ', '{"status":204,"body":5}', 'x'.repeat(2_000_000)),
  { weight: 3, arbitrary: storedAnswer },
  fc.tuple(fc.constantFrom('one ', 'waiting ', 'two '), storedAnswer).map((parts) => parts.join('')),
  json,
  fc.string({ unit: 'binary' }),
);
const field = fc.oneof(fc.constantFrom('data.run', 'data.', 'envVars', '__proto__', 'address', ''), fc.string());

/**
 * Writes a value of any type, as a Redis command. The first word is the command, without the key.
 */
const write = fc.oneof(
  { weight: 4, arbitrary: text.map((value) => ['SET', value]) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(field, fc.oneof(text, json)), { minLength: 1, maxLength: 5 })
      .map((fields) => ['HSET', ...fields.flat()]),
  },
  { weight: 1, arbitrary: text.map((value) => ['RPUSH', value]) },
  { weight: 1, arbitrary: text.map((value) => ['SADD', value]) },
  { weight: 1, arbitrary: text.map((value) => ['ZADD', '1', value]) },
);
const hostileKey = fc.record({
  holder: fc.constantFrom('answer', 'call'),
  write,
  ttlMs: fc.oneof(fc.constantFrom(undefined, -1, 1, 3_600_000), fc.integer({ min: 1, max: 5_000 })),
});
type HostileKey = ReturnType<typeof hostileKey.generate>['value'];

/**
 * Sends a webhook whose answer or call has a hostile value in Redis. Resolves with what is wrong.
 */
async function findFault(
  { holder, write: [command = '', ...words], ttlMs }: HostileKey,
  maxMs = 200,
): Promise<string[]> {
  const { sid, path, body, headers, identity } = createWebhook();
  const key = holder === 'call' ? `jambonz:call:${sid}` : `jambonz:answer:${hash('sha256', identity, 'base64url')}`;
  await client.sendCommand([command, key, ...words]);
  if (ttlMs !== undefined) await client.pExpire(key, ttlMs);
  const [response, milliseconds] = await measureTime(fetch(one.url + path, { method: 'POST', body, headers }));
  const answer = await response.text();
  const isOwn = response.status === 200 && /^\[\{"verb":"say","text":"process \d+ run \d+"\}\]$/.test(answer);
  const isRight =
    isOwn || (holder === 'answer' && command === 'SET' && isStoredAnswer(words[0] ?? '', response.status, answer));
  const isInTime = milliseconds < maxMs + slackMs;
  return isRight && isInTime
    ? []
    : [
        `${response.status} ${answer} after ${milliseconds} ms: ${holder} ${command} ${JSON.stringify(words).slice(0, 200)} ${ttlMs}`,
      ];
}

/** What the machine may add. */
const slackMs = 500;

/** Whether a value is an answer as the server stores it, and this one. */
function isStoredAnswer(stored: string, status: number, answer: string): boolean {
  try {
    const found = JSON.parse(stored.replace(/^\w+ /, ''));
    if (found.status === 204) return status === 204 && found.body === '';
    JSON.parse(found.body);
    return found.status === 200 && status === 200 && found.body === answer;
  } catch {
    return false;
  }
}

it('a webhook with any value in Redis is answered by its handler or with a stored answer, and others are not affected', {
  timeout: 60_000,
}, async () => {
  const before = createWebhook();
  await fetch(one.url + before.path, { method: 'POST', body: before.body, headers: before.headers });
  // The names of this test are those of the server.
  const names = [`jambonz:answer:${hash('sha256', before.identity, 'base64url')}`, `jambonz:call:${before.sid}`];
  await expect.poll(() => client.exists(names)).toBe(2);

  const keys = fc.sample(hostileKey, { seed, numRuns: 600 });
  const faults: string[] = [];
  for (let done = 0; done < keys.length; done += 30) {
    const sent = keys.slice(done, done + 30).map((key) => findFault(key));
    const [[isShared, milliseconds], ...found] = await Promise.all([measureTime(shareAnswers(one, other)), ...sent]);
    faults.push(...found.flat());
    if (!isShared || milliseconds > slackMs)
      faults.push(`after ${done} values, others: ${isShared}, ${milliseconds} ms`);
  }
  expect(faults, `repeat with SEED=${seed}`).toEqual([]);
  expect([one.child.exitCode, one.redisLog().filter((line) => line.startsWith('Redis is'))]).toEqual([null, []]);
});

it('a claim of another program, with or without expiry, holds a webhook for no longer than a claim of the server', async () => {
  const claims = [undefined, 10_000, 3_600_000].map(
    (ttlMs): HostileKey => ({ holder: 'answer', write: ['SET', 'running'], ttlMs }),
  );
  expect((await Promise.all(claims.map((key) => findFault(key, 3_000)))).flat()).toEqual([]);
});
