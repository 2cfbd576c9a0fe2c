import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { computeHa1 } from '../../server/sip/digest.ts';
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

/** Polls until `check` is true. Resolves with the milliseconds from `began`, or with infinity. */
async function measureRecovery(began: number, check: () => boolean | Promise<boolean>): Promise<number> {
  while (!(await check())) {
    if (performance.now() - began > 2 * maxRecoveryMs) return Number.POSITIVE_INFINITY;
    await sleep(50);
  }
  return performance.now() - began;
}

/** Sends webhooks without a disturbance. Resolves with the slowest answer in milliseconds. */
async function measureUndisturbed(replicas: { url: string }[], send: SendWebhook): Promise<number> {
  await whileCallsArrive(replicas, (waitForWebhooks) => waitForWebhooks(40), send); // warms up
  return (await whileCallsArrive(replicas, (waitForWebhooks) => waitForWebhooks(40), send)).slowestMs;
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
])('two replicas of the server with %s', { timeout: 60_000 }, (_what, startTopology) => {
  it('answer calls in time while a primary is killed, share answers again within five seconds, and keep call.data', async () => {
    const redis = await startTopology();
    const replicas = await Promise.all([startReplica(redis.url), startReplica(redis.url)]);
    const [one, other] = replicas;
    const undisturbedMs = await measureUndisturbed(replicas, createCalls());
    const early = Array.from({ length: 30 }, () => newCall());
    await Promise.all(early.map(({ send }) => send(one.url)));
    await sleep(200); // Redis replicates after it has answered

    // A cluster has recovered when it serves the keys of all its primaries.
    const shareAll = async () =>
      (await Promise.all(Array.from({ length: 12 }, () => shareAnswers(one, other)))).every(Boolean);
    let recoveryMs = 0;
    const { statuses, slowestMs } = await whileCallsArrive(
      replicas,
      async (waitForWebhooks) => {
        await waitForWebhooks(10);
        await redis.killPrimary();
        recoveryMs = await measureRecovery(performance.now(), shareAll);
        await waitForWebhooks(40);
      },
      createCalls(),
    );
    expect(statuses).toEqual(new Set([200]));
    expect(slowestMs - undisturbedMs).toBeLessThan(maxDelayMs);
    expect(recoveryMs).toBeLessThan(maxRecoveryMs);
    const menus = await Promise.all(early.map(({ sid }) => createMenuWebhook(sid)(other.url)));
    expect(menus.filter(({ text }) => !text.includes('process'))).toEqual([]);
  });
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
    ['signed', startReplica, (url) => newCall().send(url)],
    ['unsigned, reading', startUnsigned, (url) => createMenuWebhook(randomUUID())(url)],
    ['unsigned, writing', startUnsigned, (url) => newCall().send(url)],
    ['of SIP devices', startMain, sendGuess],
  ];
  const servers = await Promise.all(
    mixes.map(async ([what, startServer, send]) => {
      const proxy = await startTcpProxy(address);
      const server = await startServer(`redis://127.0.0.1:${proxy.port}`);
      return { what, send, proxy, server, undisturbedMs: await measureUndisturbed([server], send) };
    }),
  );

  const failOver = async () => {
    await sleep(200);
    await next.server.ask('REPLICAOF', 'NO', 'ONE');
    address.port = next.server.port;
    await old.server.ask('REPLICAOF', '127.0.0.1', next.server.port);
    return performance.now();
  };
  const failedOver = failOver();
  const results = servers.map(async ({ what, send, proxy, server, undisturbedMs }) => {
    let leftMs = 0;
    const hasLeft = () => proxy.countLinks(old.server.port) === 0 && proxy.countLinks(next.server.port) > 0;
    const act = async () => {
      leftMs = await measureRecovery(await failedOver, hasLeft);
    };
    const { statuses, slowestMs } = await whileCallsArrive([server], act, send);
    const delayMs = slowestMs - undisturbedMs;
    return { what, statuses: [...statuses], isInTime: delayMs < maxDelayMs, hasLeft: leftMs < maxRecoveryMs };
  });
  expect(await Promise.all(results)).toEqual(
    mixes.map(([what]) => ({ what, statuses: [200], isInTime: true, hasLeft: true })),
  );
});
