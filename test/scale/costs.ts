/** The webhooks of a call, in order. */
export type WebhookKind = 'newCall' | 'menu' | 'status' | 'lastStatus';

/** What was measured at a rate: processor time per webhook, in microseconds. */
export interface CostAtRate {
  /** Webhooks per second. */
  perSecond: number;
  cpuUs: number;
}

/** What `npm run scale -- --measure` measures with real processes, and writes to costs.json. */
export interface Costs {
  machine: string;
  /**
   * One replica, at several rates: a process that is busy handles more for each time that it wakes.
   */
  replica: CostAtRate[];
  /** A single server with the connections of 20 replicas, at several rates of all together. */
  redis: CostAtRate[];
  /** The primaries of a cluster of three together, with the same connections. */
  redisCluster: CostAtRate[];
  /** Round trips to Redis that each webhook of a call waits for. */
  roundTrips: Record<WebhookKind, number>;
  /** Connections of a replica to a single server. */
  redisConnections: number;
  /** Pauses of the garbage collector of a replica. */
  minorPauses: Pauses;
  majorPauses: Pauses;
  /** Bytes per webhook that Redis receives and sends. */
  redisTraffic: { inBytes: number; outBytes: number };
  /** Bytes in the memory of Redis. */
  redisMemory: { answerBytes: number; callBytes: number };
  /** Real replicas on one processor core, with Redis and the load on another one. */
  validation: Validation[];
}

export interface Pauses {
  perWebhook: number;
  ms: number;
}

export interface Validation {
  replicas: number;
  perSecond: number;
  /** Processor time of the load generator per webhook, in microseconds. */
  loadUs: number;
  p50Ms: number;
  p99Ms: number;
  /** Share of a core that all replicas use, and that Redis uses. */
  replicaBusy: number;
  redisBusy: number;
}

/** Interpolates between the two rates next to `perSecond`, on a logarithmic scale. */
export function costAt(costs: readonly CostAtRate[], perSecond: number): number {
  const above = costs.find((each) => each.perSecond >= perSecond) ?? (costs.at(-1) as CostAtRate);
  const below = costs.findLast((each) => each.perSecond <= perSecond) ?? (costs[0] as CostAtRate);
  if (above.perSecond <= below.perSecond) return above.cpuUs;
  const share = Math.log(perSecond / below.perSecond) / Math.log(above.perSecond / below.perSecond);
  return below.cpuUs + share * (above.cpuUs - below.cpuUs);
}
