import { execFileSync } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import type { Changes, Stores } from '../../server/store/stores.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { cores, keepToCoreOfLoad } from '../bench/cores.ts';
import { ServerProcess } from '../bench/server-process.ts';
import { median } from '../bench/statistics.ts';
import { freePort } from '../helpers/free-port.ts';
import { quantile } from '../helpers/quantile.ts';
import { startRedisCluster } from '../helpers/redis.ts';
import { RedisGroup } from '../helpers/redis-group.ts';
import type { RedisServer } from '../helpers/redis-server.ts';
import type { CostAtRate, Costs, Pauses, Validation } from './costs.ts';
import { createCall, createWebhooks, runAtRate, sendAtRate, webhooksPerCall } from './traffic.ts';

const atEnd = (cleanUp: () => unknown) => process.on('exit', cleanUp);

/**
 * Measures what the simulation needs, in about two minutes. The machine should have nothing else to
 * do.
 */
export async function measureCosts(): Promise<Costs> {
  execFileSync('npx', ['tsc', '-p', 'test/bench/tsconfig.json'], { stdio: 'inherit' });
  keepToCoreOfLoad();
  const group = new RedisGroup({ atEnd }); // on the core of the load, which its processes inherit
  const redis = await group.addServer();
  await group.start();
  const url = group.formatUrl('', [redis]);
  const replicas = [await startReplica(1, url), await startReplica(2, url)];
  const [replica] = replicas as [ServerProcess];
  const connections = (await readInfo(redis, 'connected_clients')) - 1; // one is that of redis-cli

  await sendAtRate([replica.url], createWebhooks(2_000), 1_000); // V8 compiles the code
  const roundTrips = await measureRoundTrips(redis);
  const redisMemory = await measureMemory(redis, replica);
  const atRates: Measured[] = [];
  for (const perSecond of [30, 100, 300, 1_000, 2_000]) atRates.push(await measureReplica(replica, perSecond));
  const pauses = await measurePauses(replica, 1_000);
  const before = await readTraffic(redis);
  const webhooks = createWebhooks(200);
  await sendAtRate([replica.url], webhooks, 500);
  const redisTraffic = subtract(await readTraffic(redis), before, webhooks.length);
  const validation: Validation[] = [];
  for (const perSecond of [200, 600, 1_200]) validation.push(await validate(replicas, redis, perSecond));
  for (const each of replicas) await each.end();

  const cluster = await startRedisCluster({ atEnd });
  return {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
    replica: atRates.map(({ perSecond, cpuUs }) => ({ perSecond, cpuUs })),
    redisConnections: connections / replicas.length,
    redis: await measureRedis(url, [redis], [100, 1_000, 3_000, 10_000]),
    redisCluster: await measureRedis(cluster.url, cluster.servers.slice(0, 3), [100, 1_000, 3_000]),
    roundTrips,
    ...pauses,
    redisTraffic,
    redisMemory,
    validation,
  };
}

function startReplica(nth: number, redisUrl: string): Promise<ServerProcess> {
  const program = ['dist/server/main.js'];
  return ServerProcess.start({ name: `replica-${nth}`, label: '', program, env: { REDIS_URL: redisUrl } });
}

interface Measured extends CostAtRate {
  /** Processor time of the load per webhook, in microseconds. */
  loadUs: number;
  times: number[];
}

const secondsOfRate = 3;

/** Measures one replica under a load for some seconds. */
async function measureReplica(replica: ServerProcess, perSecond: number): Promise<Measured> {
  const webhooks = createWebhooks(Math.max(50, (perSecond * secondsOfRate) / webhooksPerCall));
  await replica.ask('begin');
  const own = process.cpuUsage();
  const times = await sendAtRate([replica.url], webhooks, perSecond);
  const { user, system } = process.cpuUsage(own);
  const { processor } = await replica.ask('report');
  return { perSecond, cpuUs: processor / times.length, loadUs: (user + system) / times.length, times };
}

/** Measures the replicas on one core, with Redis and the load on the other one. */
async function validate(replicas: ServerProcess[], redis: RedisServer, perSecond: number): Promise<Validation> {
  const webhooks = createWebhooks((perSecond * secondsOfRate) / webhooksPerCall);
  const redisBefore = await readCpuUs(redis);
  for (const each of replicas) await each.ask('begin');
  const own = process.cpuUsage();
  const began = performance.now();
  const urls = replicas.map(({ url }) => url);
  const times = await sendAtRate(urls, webhooks, perSecond);
  const elapsedUs = (performance.now() - began) * 1000;
  const { user, system } = process.cpuUsage(own);
  const reports = await Promise.all(replicas.map((each) => each.ask('report')));
  return {
    replicas: replicas.length,
    perSecond: (times.length / elapsedUs) * 1e6,
    loadUs: (user + system) / times.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    replicaBusy: reports.reduce((sum, { processor }) => sum + processor, 0) / elapsedUs,
    redisBusy: ((await readCpuUs(redis)) - redisBefore) / elapsedUs,
  };
}

/**
 * Measures Redis under the commands of whole calls, over 20 connections as of 20 replicas. The
 * stores run without their servers, so that one core is enough for 10,000 webhooks a second.
 * @throws Error if a command fails, for example because the machine is too busy
 */
async function measureRedis(url: string, primaries: RedisServer[], rates: number[]): Promise<CostAtRate[]> {
  for (const each of primaries) if (cores) await moveToCore(each, cores.server);
  const metrics = createMetrics();
  const stores = Array.from({ length: 20 }, () => createRedisStores(url, createLog('silent'), metrics));
  await Promise.all(stores.map((each) => each.waitUntilReady()));
  const readAll = async () => sum(await Promise.all(primaries.map(readCpuUs)));
  const costs: CostAtRate[] = [];
  for (const perSecond of rates) {
    const count = perSecond * 2;
    const before = await readAll();
    const began = performance.now();
    await runAtRate(count, perSecond, (index) => runOnStores(stores[index % stores.length] as Stores, index));
    const seconds = (performance.now() - began) / 1000;
    costs.push({ perSecond: count / seconds, cpuUs: ((await readAll()) - before) / count });
  }
  const { values } = await metrics.storeErrors.get();
  if (sum(values.map(({ value }) => value)) > 0) throw new Error('Redis was too slow: this machine is too busy');
  await Promise.all(stores.map((each) => each.close()));
  return costs;
}

const body = JSON.stringify([{ verb: 'say', text: 'One moment, please.'.repeat(20) }]);
const note = JSON.stringify({ SALES_NUMBER: '+14155550100', GREETING: 'Welcome to the reception line.' });

/** Does with Redis what a webhook of a call does, by its number. */
async function runOnStores({ answers, calls }: Stores, index: number): Promise<void> {
  const [call, kind] = [Math.floor(index / webhooksPerCall), index % webhooksPerCall];
  const sid = `00000000-0000-0000-0000-${String(call).padStart(12, '0')}`;
  const key = `t=1796054107,v1=${index}\nb3\nPOST\n/webhooks/call ${process.hrtime.bigint()}`;
  const wait = { spentMs: 0 };
  const hasAnswer = kind < 2;
  await Promise.all([hasAnswer && answers.claim(key, wait), calls.load(sid, wait)]);
  const changes: Changes = { set: hasAnswer ? { [`data.${kind}`]: note } : {}, remove: [], ended: kind === 3 };
  await Promise.all([
    hasAnswer && answers.settle(key, { status: 200, body }, { reach: 'all', ttlMs: 602_000 }, wait),
    kind !== 2 && calls.save(sid, changes, wait),
  ]);
}

/**
 * Measures the round trips to Redis that each webhook of a call waits for, by delaying them all:
 * the delay of a webhook is a multiple of that.
 */
async function measureRoundTrips(redis: RedisServer): Promise<Costs['roundTrips']> {
  let delayMs = 0;
  const proxy = createServer((client) => {
    const server = connect(redis.port, '127.0.0.1');
    for (const [from, to] of [[client, server] as const, [server, client] as const])
      from.on('data', (chunk) => setTimeout(() => to.write(chunk), delayMs)).on('close', () => to.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  const replica = await startReplica(3, `redis://127.0.0.1:${port}`);
  const measureKinds = async () => {
    const times: number[][] = Array.from({ length: webhooksPerCall }, () => []);
    for (let call = 0; call < 15; call++)
      for (const [kind, webhook] of createCall().entries())
        times[kind]?.push(...(await sendAtRate([replica.url], [webhook], 1_000)));
    return times.map(median);
  };
  await measureKinds();
  const direct = await measureKinds();
  delayMs = 20;
  const delayed = await measureKinds();
  await replica.end();
  proxy.close();
  const [newCall = 0, menu = 0, status = 0, lastStatus = 0] = delayed.map((ms, kind) =>
    Math.round((ms - (direct[kind] as number)) / (2 * delayMs)),
  );
  return { newCall, menu, status, lastStatus };
}

/** Measures what Redis keeps of calls that have not ended, and of their answers. */
async function measureMemory(redis: RedisServer, replica: ServerProcess): Promise<Costs['redisMemory']> {
  const count = 1_000;
  await redis.ask('FLUSHALL');
  const empty = await readMemory(redis);
  const running = createWebhooks(count).filter(({ path }) => !path.endsWith('status'));
  await sendAtRate([replica.url], running, 500);
  const withAll = await readMemory(redis);
  const script = `for _, key in ipairs(redis.call('KEYS', 'jambonz:call:*')) do redis.call('DEL', key) end`;
  await redis.ask('EVAL', script, 0);
  const withAnswers = await readMemory(redis);
  await redis.ask('FLUSHALL');
  return { answerBytes: (withAnswers - empty) / (2 * count), callBytes: (withAll - withAnswers) / count };
}

/** Measures how often and how long the garbage collector stops a replica. */
async function measurePauses(replica: ServerProcess, perSecond: number) {
  const read = async () => {
    const lines = (await (await fetch(`${replica.adminUrl}/metrics`)).text()).split('\n');
    const find = (start: string) => Number(lines.find((line) => line.startsWith(start))?.slice(start.length) ?? 0);
    return (kind: string) => ({
      count: find(`nodejs_gc_duration_seconds_count{kind="${kind}"} `),
      seconds: find(`nodejs_gc_duration_seconds_sum{kind="${kind}"} `),
    });
  };
  const before = await read();
  const { length } = (await measureReplica(replica, perSecond)).times;
  const after = await read();
  const compare = (...kinds: string[]): Pauses => {
    const count = sum(kinds.map((kind) => after(kind).count - before(kind).count));
    const seconds = sum(kinds.map((kind) => after(kind).seconds - before(kind).seconds));
    return { perWebhook: count / length, ms: count > 0 ? (seconds * 1000) / count : 0 };
  };
  return { minorPauses: compare('minor'), majorPauses: compare('major', 'incremental', 'weakcb') };
}

/** Reads lines of `INFO` of a Redis server, and resolves with the sum of their numbers. */
async function readInfo(redis: RedisServer, ...names: string[]): Promise<number> {
  const lines = (await redis.ask('INFO', 'all')).split(/\r?\n/);
  return sum(names.map((name) => Number(lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1))));
}

const readMemory = (redis: RedisServer) => readInfo(redis, 'used_memory');
const readCpuUs = async (redis: RedisServer) =>
  (await readInfo(redis, 'used_cpu_user_main_thread', 'used_cpu_sys_main_thread')) * 1e6;

async function readTraffic(redis: RedisServer): Promise<Costs['redisTraffic']> {
  const [inBytes, outBytes] = [
    await readInfo(redis, 'total_net_input_bytes'),
    await readInfo(redis, 'total_net_output_bytes'),
  ];
  return { inBytes, outBytes };
}

function subtract(after: Costs['redisTraffic'], before: Costs['redisTraffic'], webhooks: number) {
  return {
    inBytes: (after.inBytes - before.inBytes) / webhooks,
    outBytes: (after.outBytes - before.outBytes) / webhooks,
  };
}

async function moveToCore(redis: RedisServer, core: string): Promise<void> {
  execFileSync('taskset', ['-acp', core, String(await readInfo(redis, 'process_id'))]);
  await sleep(10);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
