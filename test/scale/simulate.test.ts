import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Costs, costAt } from './costs.ts';
import { EventQueue } from './event-queue.ts';
import { type Deployment, simulate } from './simulate.ts';

const costs: Costs = {
  machine: '',
  replica: [{ perSecond: 100, cpuUs: 400 }],
  redis: [{ perSecond: 100, cpuUs: 55 }],
  redisCluster: [{ perSecond: 100, cpuUs: 60 }],
  roundTrips: { newCall: 2, menu: 2, status: 1, lastStatus: 2 },
  redisConnections: 1,
  minorPauses: { perWebhook: 0.001, ms: 2 },
  majorPauses: { perWebhook: 0.0001, ms: 10 },
  redisTraffic: { inBytes: 0, outBytes: 0 },
  redisMemory: { answerBytes: 0, callBytes: 0 },
  validation: [],
};
const forecast = (deployment: Partial<Deployment>, changed: Partial<Costs> = {}) =>
  simulate({ ...costs, ...changed }, { replicas: 20, perSecond: 10_000, ...deployment });

it('the event queue runs events in the order of their times', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), (times) => {
      const queue = new EventQueue();
      const ran: number[] = [];
      for (const atMs of times) queue.add(atMs, (nowMs) => ran.push(nowMs));
      while (queue.runNext());
      expect(ran).toEqual(times.toSorted((one, other) => one - other));
    }),
  );
});

it('a cost between two measured rates lies between theirs, and beyond them it is that of the nearest', () => {
  const measured = [
    { perSecond: 100, cpuUs: 900 },
    { perSecond: 10_000, cpuUs: 100 },
  ];
  expect([10, 100, 1_000, 10_000, 50_000].map((rate) => costAt(measured, rate))).toEqual([900, 900, 500, 100, 100]);
});

describe('the simulation', () => {
  it('uses of each core what the rate and the costs make (utilisation law)', () => {
    const { replicaBusy, redisBusy } = forecast({ balancer: 'round robin' });
    expect(replicaBusy).toBeGreaterThan((10_000 / 20) * 400e-6);
    expect(replicaBusy).toBeLessThan((10_000 / 20) * 400e-6 * 1.05);
    expect(redisBusy).toBeCloseTo(10_000 * 55e-6, 1);
  });

  it('answers a webhook without a queue after its costs and its round trips', () => {
    const { p50Ms } = forecast({ perSecond: 50, networkMs: 10 });
    expect(p50Ms).toBeGreaterThan(2 * 20 + 0.3); // half of the webhooks make two round trips with four keys
    expect(p50Ms).toBeLessThan(2 * 20 + 0.8);
  });

  it('has longer tails with random balancing than with least connections, and without bound when overloaded', () => {
    const busy = { perSecond: 40_000, handlerMs: 0 };
    const quick = { redis: [{ perSecond: 1, cpuUs: 1 }] };
    const [random, least] = [forecast(busy, quick), forecast({ ...busy, balancer: 'least connections' }, quick)];
    expect(random.p99Ms).toBeGreaterThan(1.5 * least.p99Ms);
    expect(forecast(busy).redisBusy).toBeGreaterThan(1);
  });

  it('lets the webhooks of a killed replica wait for three seconds, and loses none of a restarted one', () => {
    expect(forecast({ incident: 'restart' }).overOneSecond).toBe(0);
    const { overOneSecond } = forecast({ incident: 'kill' });
    expect(overOneSecond).toBeGreaterThan(10); // half of the 50 that the replica had are answered once
    expect(overOneSecond).toBeLessThan(50);
  });

  it('lets no webhook wait for a silent Redis for longer than 200 ms', () => {
    const { p999Ms, withoutRedis } = forecast({ incident: 'silent Redis' }, { redis: [{ perSecond: 1, cpuUs: 10 }] });
    expect(p999Ms).toBeLessThan(250);
    expect(withoutRedis).toBeGreaterThan(0.7); // three of four seconds
    expect(withoutRedis).toBeLessThan(0.85);
  });

  it('refuses costs whose round trips it does not have', () => {
    const roundTrips = { ...costs.roundTrips, menu: 3 };
    expect(() => forecast({}, { roundTrips })).toThrow('menu makes 3 round trips to Redis, but 2 in the simulation');
  });
});
