import { quantile } from '../helpers/quantile.ts';
import { type Costs, costAt } from './costs.ts';
import { EventQueue } from './event-queue.ts';

export interface Deployment {
  replicas: number;
  /** 1 for a single server, 3 for a cluster of three. */
  redisNodes: number;
  /** Webhooks per second, of all replicas. */
  perSecond: number;
  balancer?: 'round robin' | 'least connections';
  /** Milliseconds from a replica to Redis, in one direction. */
  networkMs?: number;
  hasGarbagePauses?: boolean;
  incident?: Incident;
  /** Simulated seconds after the first one, which is not counted. */
  seconds?: number;
  /**
   * The layout of the validation: all replicas on one processor core, and on another one Redis and
   * the load, which takes `loadUs` microseconds of it for each webhook.
   */
  onTwoCores?: { loadUs: number };
}

/** What happens three seconds after the start. */
type Incident =
  /** One replica gets no new webhook for ten seconds. */
  | 'restart'
  /** The same, and what the replica has is lost: jambonz sends it again, to another replica. */
  | 'kill'
  /** One node of Redis does not answer for three seconds, and its connections stay open. */
  | 'silent Redis';

export interface Forecast {
  /** Response times in milliseconds, without what handlers wait for. */
  p50Ms: number;
  p99Ms: number;
  p999Ms: number;
  /** The share of its processor core that a replica uses. */
  replicaBusy: number;
  /** The share of its processor core that the busiest node of Redis uses. */
  redisBusy: number;
  /** The share of webhooks that went on without Redis. */
  withoutRedis: number;
}

/** Keys of Redis in each round trip, by webhook of a call. Each kind of webhook is equally frequent. */
const kinds: readonly (readonly number[])[] = [
  [2, 2], // new call: claim and load, then save and settle
  [2, 2], // menu
  [1], // status: load
  [1, 1], // last status: load, then save
];
const keysPerWebhook = kinds.flat().reduce((sum, keys) => sum + keys, 0) / kinds.length;

/** A processor core. It runs what it gets in order. */
interface Core {
  freeAtMs: number;
  busyMs: number;
}

interface Replica {
  core: Core;
  inFlight: number;
  /** Counts its processes. */
  life: number;
  awayUntilMs: number;
  untilMinorPause: number;
  untilMajorPause: number;
}

interface Webhook {
  startedAtMs: number;
  keysOfTrips: readonly number[];
  /** Until when the claim of a lost attempt keeps the next one waiting. */
  claimedUntilMs: number;
}

/** How long the round trips of a webhook may take together. */
const redisBudgetMs = 200;
const claimTtlMs = 3_000;
const leadInMs = 1_000;
const incidentAtMs = 3_000;
const awayMs = 10_000;
const silentMs = 3_000;

/**
 * Simulates a deployment event by event. Webhooks arrive at random times (Poisson), queue for the
 * core of a replica and for that of Redis, and take there the time that was measured. Equal
 * arguments have equal results.
 */
export function simulate(costs: Costs, deployment: Deployment): Forecast {
  const { replicas: replicaCount, redisNodes, perSecond, balancer = 'round robin', networkMs = 0.1 } = deployment;
  const { hasGarbagePauses = true, incident, seconds = incident ? 6 : 4, onTwoCores } = deployment;
  const { minorPauses, majorPauses } = costs;
  const pausesUs = 1000 * (minorPauses.perWebhook * minorPauses.ms + majorPauses.perWebhook * majorPauses.ms);
  const replicaMs = (costAt(costs.replica, perSecond / replicaCount) - pausesUs) / 1000;
  const keyMs = costAt(costs.redis, perSecond / redisNodes) / keysPerWebhook / 1000;
  const loadMs = (onTwoCores?.loadUs ?? 0) / 1000;
  const endMs = leadInMs + seconds * 1000;

  const random = createRandom();
  const events = new EventQueue();
  const shared = onTwoCores && { replicas: createCore(), redis: createCore() };
  const nodes = Array.from({ length: redisNodes }, () => shared?.redis ?? createCore());
  const replicas: Replica[] = Array.from({ length: replicaCount }, () => ({
    core: shared?.replicas ?? createCore(),
    inFlight: 0,
    life: 0,
    awayUntilMs: 0,
    untilMinorPause: random() / minorPauses.perWebhook,
    untilMajorPause: random() / majorPauses.perWebhook,
  }));
  const times: number[] = [];
  let withoutRedis = 0;
  let turn = 0;

  /** Queues work for a core. Returns when it is done. */
  const run = (core: Core, nowMs: number, ms: number) => {
    core.freeAtMs = Math.max(core.freeAtMs, nowMs) + ms;
    if (nowMs >= leadInMs && nowMs < endMs) core.busyMs += ms;
    return core.freeAtMs;
  };

  const chooseReplica = (nowMs: number) => {
    const inTurn = replicas.map((_, index) => replicas[(turn + index) % replicaCount] as Replica);
    const present = inTurn.filter(({ awayUntilMs }) => nowMs >= awayUntilMs);
    turn++;
    return balancer === 'round robin'
      ? (present[0] as Replica)
      : present.reduce((least, each) => (each.inFlight < least.inFlight ? each : least));
  };

  const computePauseMs = (replica: Replica) => {
    let pauseMs = 0;
    if (--replica.untilMinorPause < 0) {
      replica.untilMinorPause += 1 / minorPauses.perWebhook;
      pauseMs += minorPauses.ms;
    }
    if (--replica.untilMajorPause < 0) {
      replica.untilMajorPause += 1 / majorPauses.perWebhook;
      pauseMs += majorPauses.ms;
    }
    return hasGarbagePauses ? pauseMs : 0;
  };

  const attempt = (webhook: Webhook, startMs: number) => {
    const { keysOfTrips } = webhook;
    const replica = chooseReplica(startMs);
    const { life } = replica;
    let budgetMs = redisBudgetMs;
    replica.inFlight++;

    /** Runs one part of the work in the replica, before, between and after the round trips. */
    const runPart = (part: number, nowMs: number) => {
      const ms = replicaMs / (keysOfTrips.length + 1) + (part === 0 ? computePauseMs(replica) : 0);
      addEvent(run(replica.core, nowMs, ms), (endedMs) => {
        if (part === keysOfTrips.length) finish(endedMs);
        else addEvent(askRedis(part, endedMs), (repliedMs) => runPart(part + 1, repliedMs));
      });
    };
    const addEvent = (atMs: number, act: (nowMs: number) => void) =>
      events.add(atMs, (nowMs) => (replica.life === life ? act(nowMs) : attempt(webhook, nowMs)));
    /** Sends the commands of a round trip. Returns when the webhook goes on. */
    const askRedis = (trip: number, nowMs: number) => {
      let repliedMs = nowMs;
      for (let key = 0; key < (keysOfTrips[trip] as number); key++) {
        const node = nodes[Math.floor(random() * redisNodes)] as Core; // keys are hashed
        repliedMs = Math.max(repliedMs, run(node, nowMs + networkMs, keyMs) + networkMs);
      }
      const waitMs = Math.min(repliedMs - nowMs, budgetMs);
      if (waitMs < repliedMs - nowMs) withoutRedis++;
      budgetMs -= waitMs;
      const isClaim = trip === 0 && keysOfTrips[0] === 2;
      const waitUntilMs = isClaim ? webhook.claimedUntilMs : 0;
      if (isClaim) webhook.claimedUntilMs = nowMs + claimTtlMs;
      return Math.max(nowMs + waitMs, waitUntilMs);
    };
    const finish = (nowMs: number) => {
      replica.inFlight--;
      const answeredAtMs = shared ? run(shared.redis, nowMs, loadMs / 2) : nowMs;
      if (webhook.startedAtMs >= leadInMs) times.push(answeredAtMs - webhook.startedAtMs);
    };
    runPart(0, startMs);
  };

  const arrive = (nowMs: number) => {
    if (nowMs >= endMs) return;
    const keysOfTrips = kinds[Math.floor(random() * kinds.length)] as readonly number[];
    const webhook = { startedAtMs: nowMs, keysOfTrips, claimedUntilMs: 0 };
    if (shared) events.add(run(shared.redis, nowMs, loadMs / 2), (sentMs) => attempt(webhook, sentMs));
    else attempt(webhook, nowMs);
    events.add(nowMs - (Math.log(1 - random()) / perSecond) * 1000, arrive);
  };

  const startIncident = (nowMs: number) => {
    const [node, replica] = [nodes[0] as Core, replicas[0] as Replica];
    if (incident === 'silent Redis') {
      node.freeAtMs = nowMs + silentMs;
      return;
    }
    replica.awayUntilMs = nowMs + awayMs;
    if (incident === 'kill') replica.life++;
  };

  if (incident) events.add(incidentAtMs, startIncident);
  events.add(0, arrive);
  while (events.runNext());

  const computeBusy = (cores: Core[]) => Math.max(...cores.map(({ busyMs }) => busyMs)) / (seconds * 1000);
  return {
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    p999Ms: quantile(times, 0.999),
    replicaBusy: computeBusy(replicas.map(({ core }) => core)),
    redisBusy: computeBusy(nodes),
    withoutRedis: withoutRedis / times.length,
  };
}

function createCore(): Core {
  return { freeAtMs: 0, busyMs: 0 };
}

/** Returns a generator of equal sequences of random numbers from 0 to 1 (mulberry32). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
