import { type Results, ratioOf, rowOf, savedProcessorOf, valuesOf } from './report.ts';
import { manyOperations, manyVerbs, ours, overSockets, redisRowName, reference, small } from './rows.ts';
import { computeSpread, formatSpread, median, type Spread } from './statistics.ts';
import { formatTable } from './table.ts';

/** A performance target of the project. */
export interface Target {
  what: string;
  /** The median is NaN, or null in a file, if a server required for this value was not measured. */
  measured: Spread;
  bound: 'at least' | 'at most';
  limit: number;
  /** What the project aims at, if that is more than the limit. */
  goal?: number;
}

export function computeTargets({ checks, peers, steps, growing, starts, idleSockets }: Results): Target[] {
  const [us, bare, sockets] = [ours, reference, overSockets].map((row) => rowOf(peers, row));
  const [few, many, long] = [small, manyOperations, manyVerbs].map((row) => rowOf(growing, row));
  const [start, startOfMany] = [ours, manyOperations].map((row) => rowOf(starts, row));
  const sdk = rowOf(peers, { name: 'sdk' });
  const redis = savedProcessorOf(rowOf(steps, ours), rowOf(steps, { name: redisRowName }));
  const firstToMedian = start?.first.map((ms) => ms / median(valuesOf(us, 'p50'))) ?? [];
  return [
    atLeast('throughput to bare Express, 1 kB', ratioOf(us, bare, 'rate'), 1.7, 1.8),
    atLeast('throughput to bare Express, 6 kB', ratioOf(us, bare, 'rate', '6 kB'), 1.7, 1.8),
    atLeast('throughput to @jambonz/sdk', median(valuesOf(us, 'rate')) / median(valuesOf(sdk, 'rate')), 500),
    atMost('p99 to that of bare Express', ratioOf(us, bare, 'p99'), 1),
    atLeast('messages over WebSocket to webhooks over HTTP, 1 kB', ratioOf(sockets, us, 'rate'), 1),
    atLeast('throughput of 200 operations to 10', ratioOf(many, few, 'rate'), 0.9),
    atLeast('throughput of 40 verbs to 1', ratioOf(long, few, 'rate'), 0.85),
    atMost('processor time that Redis adds to a webhook, us', redis, 50),
    atMost('spawn to ready, ms', computeSpread(start?.ready ?? []), 500, 400),
    atMost('spawn to ready with 200 operations, ms', computeSpread(startOfMany?.ready ?? []), 1_500, 1_200),
    atMost('first answer to the median', computeSpread(firstToMedian), 5),
    atMost(
      'memory after the load to bare Express',
      (us?.resident.afterLoad ?? Number.NaN) / (bare?.resident.afterLoad ?? Number.NaN),
      1.6,
      1.4,
    ),
    atMost('MB of 2,000 idle sockets', (idleSockets ?? Number.NaN) / 1e6, 60),
    atMost('open-source check to the commercial one', checks['open-source edition'] / checks['commercial edition'], 3),
    atMost('words for one mistake, us', checks['words for one mistake'], 20),
  ].filter(({ measured }) => !Number.isNaN(measured.median));
}

/** Combines the targets of several runs: the spread of each is that of the medians of the runs. */
export function combineTargets(runs: readonly Target[][]): Target[] {
  const all = runs.flat();
  const first = new Map(all.map((target) => [target.what, target]));
  return [...first.values()].map((target) => ({
    ...target,
    measured: computeSpread(all.filter(({ what }) => what === target.what).map(({ measured }) => measured.median)),
  }));
}

export function formatTargets(targets: readonly Target[]): string {
  const lines = targets.map(({ what, measured, bound, limit, goal }) => {
    const isMet = (value: number) => (bound === 'at least' ? measured.median >= value : measured.median <= value);
    const judge = (value: number | undefined) =>
      value === undefined ? '' : `${bound} ${value} ${isMet(value) ? 'met   ' : 'MISSED'}`;
    return [what, formatSpread(measured, measured.median < 20 ? 2 : 0), judge(limit), judge(goal)];
  });
  return formatTable('Targets: median [range]', ['', 'measured', 'limit', 'goal'], lines);
}

function atLeast(what: string, measured: Spread | number, limit: number, goal?: number): Target {
  return createTarget('at least', what, measured, limit, goal);
}

function atMost(what: string, measured: Spread | number, limit: number, goal?: number): Target {
  return createTarget('at most', what, measured, limit, goal);
}

function createTarget(
  bound: Target['bound'],
  what: string,
  measured: Spread | number,
  limit: number,
  goal: number | undefined,
): Target {
  const spread = typeof measured === 'number' ? computeSpread([measured]) : measured;
  return { what, measured: spread, bound, limit, ...(goal !== undefined && { goal }) };
}
