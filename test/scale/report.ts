import { retryTtlMs } from '../../server/pipeline/http-webhook.ts';
import { notesTtlMs } from '../../server/store/stores.ts';
import type { Costs } from './costs.ts';
import { type Deployment, type Forecast, simulate } from './simulate.ts';
import { webhooksPerCall } from './traffic.ts';

const replicas = 20;
const perSecond = 10_000;
/** Assumed length of a call. */
const callSeconds = 180;
const keptCallSeconds = callSeconds + notesTtlMs.ended / 1000;
const answersPerCall = 2;
/** Webhooks of 1 kB in flight at once, with a heap of 256 MB (docs/operations.md). */
const maxInFlight = 690;

/** The sections of docs/scaling.md that the simulation writes, by name. */
export function createReport(costs: Costs): Record<string, string> {
  return {
    rates: formatRates(costs),
    changes: formatChanges(costs),
    limits: formatLimits(costs),
    validation: formatValidation(costs),
    costs: formatCosts(costs),
  };
}

function formatRates(costs: Costs): string {
  const rows = [1_000, 5_000, 10_000, 20_000, 40_000].map((rate) => {
    const { answerBytes, callBytes } = computeMemory(costs, rate);
    return [
      formatCount(rate),
      ...formatForecast(simulate(costs, { replicas, perSecond: rate })),
      formatGigabytes(answerBytes + callBytes),
      formatCount(computeMegabits(costs, rate)),
    ];
  });
  return formatTable(['webhooks/s', ...forecastHead, 'memory of Redis', 'Mbit/s of Redis'], rows);
}

function formatChanges(costs: Costs): string {
  const changes: [name: string, change: Partial<Deployment>][] = [
    ['as above', {}],
    ['the balancer takes turns', { balancer: 'round robin' }],
    ['the balancer knows what is in flight', { balancer: 'least connections' }],
    ['no pauses of the garbage collector', { hasGarbagePauses: false }],
    ['Redis in another zone, 1 ms away', { networkMs: 1 }],
    ['10 replicas', { replicas: 10 }],
    ['6 replicas', { replicas: 6 }],
    ['a cluster of three', { redis: 'cluster' }],
    ['one replica is restarted', { incident: 'restart' }],
    ['one replica is killed', { incident: 'kill' }],
    ['Redis is silent for 3 of 4 s', { incident: 'silent Redis' }],
    ['one of three nodes is silent for 3 of 4 s', { incident: 'silent Redis', redis: 'cluster' }],
  ];
  const rows = changes.map(([name, change]) => {
    const forecast = simulate(costs, { replicas, perSecond, ...change });
    return [
      name,
      ...formatForecast(forecast),
      formatPercent(forecast.withoutRedis),
      formatCount(forecast.overOneSecond),
    ];
  });
  return formatTable(['10,000 webhooks/s', ...forecastHead, 'without Redis', 'over 1 s'], rows);
}

const forecastHead = ['p50, ms', 'p99, ms', 'p99.9, ms', 'core of a replica', 'core of Redis'];

function formatForecast({ p50Ms, p99Ms, p999Ms, replicaBusy, redisBusy }: Forecast): string[] {
  const isOverloaded = Math.max(replicaBusy, redisBusy) >= 1;
  const times = isOverloaded ? ['grows', 'grows', 'grows'] : [p50Ms, p99Ms, p999Ms].map(formatMs);
  return [...times, formatPercent(replicaBusy), formatPercent(redisBusy)];
}

/** Lists the resources, and the rate at which each runs out. */
function formatLimits(costs: Costs): string {
  const { answerBytes, callBytes } = computeMemory(costs, perSecond);
  const gigabytes = (answerBytes + callBytes) / 1e9;
  const dayBytes = callBytes * (notesTtlMs.running / 1000 / keptCallSeconds);
  const [busiest, busiestRedis] = [costs.replica.at(-1)?.cpuUs as number, costs.redis.at(-1)?.cpuUs as number];
  const rows: [what: string, now: string, limit: number, at: string][] = [
    ['memory of Redis', formatGigabytes(gigabytes * 1e9), (perSecond * 4) / gigabytes, 'a node of 4 GB'],
    [
      'memory of Redis, without the webhook that ends a call',
      formatGigabytes(answerBytes + dayBytes),
      (perSecond * 4e9) / (answerBytes + dayBytes),
      'a node of 4 GB',
    ],
    [
      'cores of replicas',
      `${Math.ceil((perSecond * busiest) / 1e6 / 0.5)} at half load`,
      (0.8 * replicas * 1e6) / busiest,
      '20, each 80% busy',
    ],
    ['core of Redis', formatPercent((perSecond * busiestRedis) / 1e6), (0.8 * 1e6) / busiestRedis, 'one, 80% busy'],
    [
      'network of Redis',
      `${formatCount(computeMegabits(costs, perSecond))} Mbit/s`,
      (perSecond * 800) / computeMegabits(costs, perSecond),
      '1 Gbit/s, 80% used',
    ],
    [
      'webhooks in flight',
      `${formatCount(perSecond)} while handlers wait for 1 s`,
      replicas * maxInFlight,
      `20 heaps of 256 MB, handlers that wait for 1 s`,
    ],
  ];
  const sorted = rows.sort(([, , one], [, , other]) => one - other);
  return formatTable(
    ['resource', 'use at 10,000 webhooks/s', 'runs out at webhooks/s', 'assumed'],
    sorted.map(([what, now, limit, size]) => [what, now, formatCount(roundDown(limit)), size]),
  );
}

function formatValidation(costs: Costs): string {
  const rows = costs.validation.map(({ replicas, perSecond, loadUs, ...measured }) => {
    const forecast = simulate(costs, {
      replicas,
      perSecond,
      networkMs: 0,
      handlerMs: 0,
      balancer: 'round robin',
      onTwoCores: { loadUs },
    });
    const loadBusy = (perSecond * loadUs) / 1e6;
    const compare = (ours: number, theirs: number, format: (value: number) => string) =>
      `${format(ours)} / ${format(theirs)} (${formatDifference(ours / theirs)})`;
    return [
      formatCount(Math.round(perSecond)),
      compare(forecast.p50Ms, measured.p50Ms, formatMs),
      compare(forecast.p99Ms, measured.p99Ms, formatMs),
      compare(forecast.replicaBusy, measured.replicaBusy, formatPercent),
      compare(forecast.redisBusy - loadBusy, measured.redisBusy, formatPercent),
    ];
  });
  return formatTable(['webhooks/s', 'p50, ms', 'p99, ms', 'core of both replicas', 'core of Redis'], rows);
}

function formatCosts(costs: Costs): string {
  const { machine, replica, redis, redisCluster, redisConnections, roundTrips, minorPauses, redisMemory } = costs;
  const list = (measured: Costs['redis']) =>
    measured.map((each) => `${Math.round(each.cpuUs)} µs at ${formatCount(Math.round(each.perSecond))}/s`).join(', ');
  const rows = [
    ['machine', machine],
    ['processor time of a replica for a webhook, by webhooks per second', list(replica)],
    ['processor time of Redis for a webhook, with 20 replicas', list(redis)],
    ['processor time of a Redis cluster of three nodes, together, for a webhook', list(redisCluster)],
    ['round trips to Redis: new call, menu, status, last status', Object.values(roundTrips).join(', ')],
    ['connections of a replica to Redis', `${redisConnections}`],
    [
      'a pause of the garbage collector',
      `${formatMs(minorPauses.ms)} ms, after each ${Math.round(1 / minorPauses.perWebhook)} webhooks`,
    ],
    [
      'memory of Redis',
      `${Math.round(redisMemory.answerBytes)} bytes for each answer, ${Math.round(redisMemory.callBytes)} bytes for each call`,
    ],
  ];
  return formatTable(['measured', 'value'], rows);
}

/** The bytes that Redis keeps of answers and of calls after ten minutes at a rate. */
function computeMemory({ redisMemory }: Costs, rate: number): { answerBytes: number; callBytes: number } {
  const calls = rate / webhooksPerCall;
  return {
    answerBytes: calls * answersPerCall * (retryTtlMs / 1000) * redisMemory.answerBytes,
    callBytes: calls * keptCallSeconds * redisMemory.callBytes,
  };
}

function computeMegabits({ redisTraffic }: Costs, rate: number): number {
  return Math.round((rate * 8 * Math.max(redisTraffic.inBytes, redisTraffic.outBytes)) / 1e6);
}

function roundDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / unit) * unit;
}

const formatCount = (value: number) => value.toLocaleString('en-US');
const formatMs = (ms: number) => (ms < 10 ? ms.toFixed(2) : formatCount(Math.round(ms)));
const formatPercent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
const formatGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(bytes < 10e9 ? 1 : 0)} GB`;
const formatDifference = (ratio: number) => `${ratio < 1 ? '−' : '+'}${Math.round(Math.abs(ratio - 1) * 100)}%`;

function formatTable(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
