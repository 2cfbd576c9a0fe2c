import { quantile } from '../helpers/quantile.ts';
import { type Costs, costAt, type WebhookKind } from './costs.ts';
import { EventQueue } from './event-queue.ts';

export interface Deployment {
  replicas: number;
  /** A single server, or a cluster of three primaries. */
  redis?: 'single' | 'cluster';
  /** Webhooks per second, of all replicas. */
  perSecond: number;
  /** `random` stands for many senders whose balancers do not know of each other. */
  balancer?: 'random' | 'round robin' | 'least connections';
  /** Milliseconds from a replica to Redis, in one direction. */
  networkMs?: number;
  /** Milliseconds that each handler waits for something else, such as a database. */
  handlerMs?: number;
  hasGarbagePauses?: boolean;
  incident?: Incident;
  /**
   * The layout of the validation: all replicas on one processor core, and on another one Redis and
   * the load, which takes `loadUs` microseconds of it for each webhook.
   */
  onTwoCores?: { loadUs: number };
}

/** What happens in the four seconds that are then simulated. */
type Incident =
  /** One replica gets no new webhook for ten seconds. */
  | 'restart'
  /** The same, and what the replica has is lost: jambonz sends it again, to another replica. */
  | 'kill'
  /** One node of Redis does not answer for three seconds, and its connections stay open. */
  | 'silent Redis';

export interface Forecast {
  /** Response times in milliseconds, without `handlerMs`. */
  p50Ms: number;
  p99Ms: number;
  p999Ms: number;
  /** The share of its processor core that a replica uses. */
  replicaBusy: number;
  /** The share of its processor core that the busiest node of Redis uses. */
  redisBusy: number;
  /** The share of webhooks that went on without Redis. */
  withoutRedis: number;
  /** The number of webhooks that took longer than a second. */
  overOneSecond: number;
}

/** Keys of Redis in each round trip of a webhook. Each kind of webhook is equally frequent. */
const kinds: Record<WebhookKind, readonly number[]> = {
  newCall: [2, 2], // claim and load, then save and settle
  menu: [2, 2],
  status: [1], // load
  lastStatus: [1, 1], // load, then save
};
const keysOfKinds = Object.values(kinds);
const keysPerWebhook = keysOfKinds.flat().reduce((sum, keys) => sum + keys, 0) / keysOfKinds.length;

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
  untilMinorPause: number;
  untilMajorPause: number;
}

interface Webhook {
  startedAtMs: number;
  keysOfTrips: readonly number[];
  /** Until when the claim of a lost attempt keeps the next one waiting. */
  claimedUntilMs: number;
  isWithoutRedis: boolean;
}

/** How long the round trips of a webhook may take together. */
const redisBudgetMs = 200;
const claimTtlMs = 3_000;
/** Simulated before what counts. */
const leadInMs = 500;
/** Simulated webhooks, if there is no incident. */
const webhookCount = 15_000;
const incidentAtMs = 1_000;
const awayMs = 10_000;
const silentMs = 3_000;

/**
 * Simulates a deployment event by event. Webhooks arrive at random times (Poisson), queue for the
 * core of a replica and for that of Redis, and take there the time that was measured. Equal
 * arguments have equal results.
 * @throws Error if webhooks were measured to wait for Redis more or less often than they do here
 */
export function simulate(costs: Costs, deployment: Deployment): Forecast {
  checkRoundTrips(costs);
  return new Simulation(costs, deployment).run();
}

class Simulation {
  readonly #costs: Costs;
  readonly #deployment: Deployment;
  readonly #random = createRandom();
  readonly #events = new EventQueue();
  readonly #replicas: Replica[];
  readonly #nodes: Core[];
  /**
   * Milliseconds of a core: of a replica for a webhook, of Redis for a key, of the load for a
   * webhook.
   */
  readonly #replicaMs: number;
  readonly #keyMs: number;
  readonly #loadMs: number;
  readonly #networkMs: number;
  readonly #handlerMs: number;
  readonly #seconds: number;
  readonly #endMs: number;
  readonly #times: number[] = [];
  #withoutRedis = 0;
  #turn = 0;
  /** Until when the first replica gets no new webhook. */
  #awayUntilMs = 0;

  constructor(costs: Costs, deployment: Deployment) {
    const { replicas, perSecond, redis, networkMs = 0.1, handlerMs = 100, incident, onTwoCores } = deployment;
    const { minorPauses, majorPauses } = costs;
    this.#costs = costs;
    this.#deployment = deployment;
    this.#networkMs = networkMs;
    this.#handlerMs = handlerMs;
    this.#loadMs = (onTwoCores?.loadUs ?? 0) / 1000;
    const pausesMs = minorPauses.perWebhook * minorPauses.ms + majorPauses.perWebhook * majorPauses.ms;
    this.#replicaMs = costAt(costs.replica, perSecond / replicas) / 1000 - pausesMs;
    this.#keyMs = costAt(redis === 'cluster' ? costs.redisCluster : costs.redis, perSecond) / keysPerWebhook / 1000;
    this.#seconds = incident ? 4 : webhookCount / perSecond;
    this.#endMs = leadInMs + this.#seconds * 1000;
    const [coreOfReplicas, coreOfRedis] = onTwoCores ? [createCore(), createCore()] : [];
    this.#nodes = Array.from({ length: redis === 'cluster' ? 3 : 1 }, () => coreOfRedis ?? createCore());
    this.#replicas = Array.from({ length: replicas }, () => ({
      core: coreOfReplicas ?? createCore(),
      inFlight: 0,
      life: 0,
      untilMinorPause: this.#random() / minorPauses.perWebhook,
      untilMajorPause: this.#random() / majorPauses.perWebhook,
    }));
  }

  run(): Forecast {
    if (this.#deployment.incident) this.#events.add(incidentAtMs, () => this.#startIncident());
    this.#events.add(0, (nowMs) => this.#arrive(nowMs));
    while (this.#events.runNext());
    const computeBusy = (cores: Core[]) => Math.max(...cores.map(({ busyMs }) => busyMs)) / (this.#seconds * 1000);
    return {
      p50Ms: quantile(this.#times, 0.5),
      p99Ms: quantile(this.#times, 0.99),
      p999Ms: quantile(this.#times, 0.999),
      replicaBusy: computeBusy(this.#replicas.map(({ core }) => core)),
      redisBusy: computeBusy(this.#nodes),
      withoutRedis: this.#withoutRedis / this.#times.length,
      overOneSecond: this.#times.filter((ms) => ms > 1_000).length,
    };
  }

  /** Queues work for a core. Returns when it is done. */
  #use(core: Core, nowMs: number, ms: number): number {
    core.freeAtMs = Math.max(core.freeAtMs, nowMs) + ms;
    if (nowMs >= leadInMs && nowMs < this.#endMs) core.busyMs += ms;
    return core.freeAtMs;
  }

  /** The load shares the core of Redis in the validation, and takes no time elsewhere. */
  #useLoad(nowMs: number): number {
    return this.#loadMs > 0 ? this.#use(this.#nodes[0] as Core, nowMs, this.#loadMs / 2) : nowMs;
  }

  #arrive(nowMs: number): void {
    if (nowMs >= this.#endMs) return;
    const keysOfTrips = keysOfKinds[Math.floor(this.#random() * keysOfKinds.length)] as readonly number[];
    const webhook = { startedAtMs: nowMs, keysOfTrips, claimedUntilMs: 0, isWithoutRedis: false };
    this.#events.add(this.#useLoad(nowMs), (sentMs) => this.#attempt(webhook, sentMs));
    const gapMs = (-Math.log(1 - this.#random()) / this.#deployment.perSecond) * 1000;
    this.#events.add(nowMs + gapMs, (nextMs) => this.#arrive(nextMs));
  }

  #attempt(webhook: Webhook, startMs: number): void {
    const { keysOfTrips } = webhook;
    const replica = this.#chooseReplica(startMs);
    const { life } = replica;
    const budget = { ms: redisBudgetMs };
    const partMs = this.#replicaMs / (keysOfTrips.length + 1);
    replica.inFlight++;
    /** If the replica has been killed meanwhile, jambonz sends the webhook again. */
    const addEvent = (atMs: number, act: (nowMs: number) => void) =>
      this.#events.add(atMs, (nowMs) => (replica.life === life ? act(nowMs) : this.#attempt(webhook, nowMs)));
    /**
     * Runs a part of the work: before, between or after the round trips. The handler runs in the
     * second part.
     */
    const runPart = (part: number, nowMs: number) => {
      const ms = partMs * (0.5 + this.#random()) + (part === 0 ? this.#computePauseMs(replica) : 0);
      addEvent(this.#use(replica.core, nowMs, ms) + (part === 1 ? this.#handlerMs : 0), (endedMs) => {
        if (part < keysOfTrips.length)
          addEvent(this.#askRedis(webhook, part, endedMs, budget), (repliedMs) => runPart(part + 1, repliedMs));
        else this.#finish(webhook, replica, endedMs);
      });
    };
    runPart(0, startMs);
  }

  #chooseReplica(nowMs: number): Replica {
    const present = nowMs < this.#awayUntilMs ? this.#replicas.slice(1) : this.#replicas;
    const { balancer = 'random' } = this.#deployment;
    const first = balancer === 'random' ? Math.floor(this.#random() * present.length) : this.#turn++ % present.length;
    if (balancer !== 'least connections') return present[first] as Replica;
    const inTurn = [...present.slice(first), ...present.slice(0, first)];
    return inTurn.reduce((least, each) => (each.inFlight < least.inFlight ? each : least));
  }

  #computePauseMs(replica: Replica): number {
    const { minorPauses, majorPauses } = this.#costs;
    let pauseMs = 0;
    if (--replica.untilMinorPause < 0) {
      replica.untilMinorPause += 1 / minorPauses.perWebhook;
      pauseMs += minorPauses.ms;
    }
    if (--replica.untilMajorPause < 0) {
      replica.untilMajorPause += 1 / majorPauses.perWebhook;
      pauseMs += majorPauses.ms;
    }
    return this.#deployment.hasGarbagePauses === false ? 0 : pauseMs;
  }

  /** Sends the commands of a round trip. Returns when the webhook goes on. */
  #askRedis(webhook: Webhook, trip: number, nowMs: number, budget: { ms: number }): number {
    const keys = webhook.keysOfTrips[trip] as number;
    let repliedMs = nowMs;
    // Writes are sent also to a server that is known to be silent.
    for (let key = 0; key < keys && (trip > 0 || !this.#isKnownSilent(nowMs)); key++) {
      const node = this.#nodes[Math.floor(this.#random() * this.#nodes.length)] as Core; // keys are hashed
      repliedMs = Math.max(repliedMs, this.#use(node, nowMs + this.#networkMs, this.#keyMs) + this.#networkMs);
    }
    const waitMs = this.#isKnownSilent(nowMs) ? 0 : Math.min(repliedMs - nowMs, budget.ms);
    if (this.#isKnownSilent(nowMs) || waitMs < repliedMs - nowMs) webhook.isWithoutRedis = true;
    budget.ms -= waitMs;
    if (trip > 0 || keys === 1) return nowMs + waitMs;
    const { claimedUntilMs } = webhook;
    webhook.claimedUntilMs = nowMs + claimTtlMs;
    return Math.max(nowMs + waitMs, claimedUntilMs);
  }

  /**
   * A single server that is silent is skipped after 200 ms. The other nodes of a cluster answer.
   */
  #isKnownSilent(nowMs: number): boolean {
    if (this.#deployment.incident !== 'silent Redis' || this.#nodes.length > 1) return false;
    return nowMs >= incidentAtMs + redisBudgetMs && nowMs < incidentAtMs + silentMs;
  }

  #finish(webhook: Webhook, replica: Replica, nowMs: number): void {
    replica.inFlight--;
    const answeredAtMs = this.#useLoad(nowMs) - this.#handlerMs;
    if (webhook.startedAtMs < leadInMs) return;
    this.#times.push(answeredAtMs - webhook.startedAtMs);
    if (webhook.isWithoutRedis) this.#withoutRedis++;
  }

  #startIncident(): void {
    const { incident } = this.#deployment;
    const [node, replica] = [this.#nodes[0] as Core, this.#replicas[0] as Replica];
    if (incident === 'silent Redis') node.freeAtMs = incidentAtMs + silentMs;
    else this.#awayUntilMs = incidentAtMs + awayMs;
    if (incident === 'kill') replica.life++;
  }
}

function checkRoundTrips({ roundTrips }: Costs): void {
  for (const [kind, { length }] of Object.entries(kinds)) {
    const measured = roundTrips[kind as WebhookKind];
    if (measured !== length)
      throw new Error(
        `${kind} makes ${measured} round trips to Redis, but ${length} in the simulation: correct its kinds`,
      );
  }
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
