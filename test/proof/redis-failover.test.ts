import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { computeHa1 } from '../../server/sip/digest.ts';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { createClient } from '../helpers/create-client.ts';
import { startRedis, startRedisCluster, startRedisSentinels } from '../helpers/redis.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';
import { start } from '../helpers/start.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { createMenuWebhook, newCall, shareAnswers, startReplica } from './replicas.ts';
import { type SendWebhook, whileCallsArrive } from './traffic.ts';

const maxRecoveryMs = 5_000;
/** How much later than others a webhook may be answered because of a failover. */
const maxDelayMs = 500;

interface Traffic {
  replicas: { url: string }[];
  send: SendWebhook;
}

/** A server whose Redis is not disturbed: a delay that it has too is one of the machine. */
const control: Traffic = { replicas: [await startReplica((await startRedis()).url)], send: createCalls() };

/**
 * Sends webhooks while `act` runs. Resolves for each traffic with the statuses and with how much
 * too late its slowest answer was, if it was later than the control's by more than `maxDelayMs`.
 */
async function sendWhile(act: () => Promise<unknown>, ...traffics: Traffic[]) {
  const sendAll = (acting: Promise<unknown>) =>
    Promise.all(
      [control, ...traffics].map(({ replicas, send }) =>
        whileCallsArrive(replicas, (waitForWebhooks) => acting.then(() => waitForWebhooks(20)), send),
      ),
    );
  await sendAll(Promise.resolve()); // warms up
  const [undisturbed, ...sent] = await sendAll(sleep(200).then(act));
  return sent.map(({ statuses, slowestMs }) => ({
    statuses: [...statuses],
    lateMs: Math.max(0, slowestMs - (undisturbed?.slowestMs ?? 0) - maxDelayMs),
  }));
}

/** Polls until `check` is true. Resolves with whether this took less than `maxRecoveryMs`. */
async function recovers(check: () => boolean | Promise<boolean>): Promise<boolean> {
  const began = performance.now();
  while (performance.now() - began < maxRecoveryMs) {
    if (await check()) return true;
    await sleep(50);
  }
  return false;
}

/** Sends a new call, its retry to another replica, and the next webhook of the call, in turn. */
function createCalls(): SendWebhook {
  let call = newCall();
  return (url, index) => {
    if (index % 3 === 0) call = newCall();
    return index % 3 === 2 ? createMenuWebhook(call.sid)(url) : call.send(url);
  };
}

describe.each([
  ['a cluster', startRedisCluster],
  ['a primary with sentinels', startRedisSentinels],
])('replicas of the server with %s', { timeout: 60_000 }, async (_what, startTopology) => {
  const redis = await startTopology();

  it('store in the order in which they write, also several values at once', async () => {
    const { answers, waitUntilReady, close } = createRedisStores(redis.url, pino({ level: 'silent' }), createMetrics());
    await waitUntilReady();
    const keep = (body: string) => answers.keep('a', { status: 200, body }, 60_000);
    keep('[1]');
    keep('[2]');
    await Promise.resolve().then(() => {});
    keep('[3]');
    await sleep(100);
    expect(await answers.claim('a')).toMatchObject({ body: '[3]' });
    await close();
  });

  it('answer calls in time while a primary is killed, share answers again within five seconds, and keep call.data', async () => {
    const [one, other] = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);
    const early = Array.from({ length: 30 }, () => newCall());
    await Promise.all(early.map(({ send }) => send(one.url)));
    await sleep(200); // Redis replicates after it has answered

    // A cluster has recovered when it serves the keys of all its primaries: of 30 keys, none is of
    // the killed one by chance once in 200,000 times.
    const shareAll = async () =>
      (await Promise.all(Array.from({ length: 30 }, () => shareAnswers(one, other)))).every(Boolean);
    let hasRecovered = false;
    const killPrimary = async () => {
      await redis.killPrimary();
      hasRecovered = await recovers(shareAll);
    };
    const sent = await sendWhile(killPrimary, { replicas: [one, other], send: createCalls() });
    expect(sent).toEqual([{ statuses: [200], lateMs: 0 }]);
    expect(hasRecovered).toBe(true);
    const readLog = () => [one, other].map((replica) => replica.redisLog());
    const outage = [expect.stringMatching(/^Redis is not available/), 'Redis is available again'];
    await expect.poll(readLog, { timeout: maxRecoveryMs }).toEqual([outage, outage]);
    const menus = await Promise.all(early.map(({ sid }) => createMenuWebhook(sid)(other.url)));
    expect(menus.filter(({ text }) => !text.includes('process'))).toEqual([]);
  });
});

it('a server logs once that a node of a cluster is gone, also without webhooks, and once that its replica has replaced it', {
  timeout: 60_000,
}, async () => {
  const redis = await startRedisCluster();
  const replica = await startReplica(redis.url);
  await sleep(1_000); // until it has connected to all nodes
  const before = replica.redisLog().length;
  await redis.servers[0]?.kill();
  const back = 'Redis is available again';
  await expect.poll(() => replica.redisLog().slice(before), { timeout: 2 * maxRecoveryMs }).toContain(back);
  await sleep(1_500); // time for further lines
  expect(replica.redisLog().slice(before)).toEqual([
    expect.stringMatching(/^Redis is not available \(the connection was ref/),
    back,
  ]);
});

it('a server leaves a Redis that becomes read-only and keeps its connections within five seconds, whatever webhooks arrive', {
  timeout: 60_000,
}, async () => {
  const [old, next] = await Promise.all([startRedis(), startRedis()]);
  const address = { port: old.server.port };
  await next.server.ask('REPLICAOF', '127.0.0.1', old.server.port);
  await next.waitUntilReplicated();

  const usersFile = join(temporaryFolder(), 'sip-users');
  writeFileSync(usersFile, `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', 's3cret')}\n`);
  const startMain = (url: string) => start({ REDIS_URL: url, SIP_USERS_FILE: usersFile });
  const startUnsigned = (url: string) => startReplica(url, { secrets: '' });
  const sendGuess: SendWebhook = async (url, index) => {
    const body = createAuthRequest({ password: index % 2 ? 's3cret' : 'guess' });
    return (await createClient({ baseUrl: url }).POST('/webhooks/auth', { body })).response;
  };
  const mixes: [what: string, startServer: (redisUrl: string) => Promise<{ url: string }>, send: SendWebhook][] = [
    ['signed', startReplica, createCalls()],
    ['unsigned, reading', startUnsigned, (url) => createMenuWebhook(randomUUID())(url)],
    ['unsigned, writing', startUnsigned, (url) => newCall().send(url)],
    ['of SIP devices', startMain, sendGuess],
  ];
  const servers = await Promise.all(
    mixes.map(async ([, startServer, send]) => {
      const proxy = await startTcpProxy(address);
      return { proxy, replicas: [await startServer(`redis://127.0.0.1:${proxy.port}`)], send };
    }),
  );

  let haveLeft: boolean[] = [];
  const failOver = async () => {
    await next.server.ask('REPLICAOF', 'NO', 'ONE');
    address.port = next.server.port;
    await old.server.ask('REPLICAOF', '127.0.0.1', next.server.port);
    const haveLeftNow = servers.map(({ proxy }) =>
      recovers(() => proxy.countLinks(old.server.port) === 0 && proxy.countLinks(next.server.port) > 0),
    );
    haveLeft = await Promise.all(haveLeftNow);
  };
  const sent = await sendWhile(failOver, ...servers);
  expect(sent.map((each, index) => ({ what: mixes[index]?.[0], ...each, hasLeft: haveLeft[index] }))).toEqual(
    mixes.map(([what]) => ({ what, statuses: [200], lateMs: 0, hasLeft: true })),
  );
});
