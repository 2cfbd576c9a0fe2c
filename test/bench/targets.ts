import { type Results, ratioOf, rowOf, valuesOf } from './report.ts';
import { ours, overSockets, reference } from './rows.ts';
import { median } from './statistics.ts';

/** A performance target of the project. */
export interface Target {
  what: string;
  /**
   * The measured value, based on medians. NaN if a server required for this value was not measured.
   */
  value: number;
  atLeast?: number;
  atMost?: number;
}

export function computeTargets({ checks, peers, growing, starts, idleSockets }: Results): Target[] {
  const [us, bare, sockets] = [rowOf(peers, ours), rowOf(peers, reference), rowOf(peers, overSockets)];
  const start = rowOf(starts, ours);
  const [few, many] = [
    growing.find(({ row }) => row.name === 'grown-10-1'),
    growing.find(({ row }) => row.name === 'grown-200-1'),
  ];
  const sdk = peers.find(({ row }) => row.name === 'sdk');
  return [
    {
      what: 'open-source check to the commercial one',
      value: checks['open-source edition'] / checks['commercial edition'],
      atMost: 3,
    },
    { what: 'words for one mistake, us', value: checks['words for one mistake'], atMost: 20 },
    { what: 'throughput to bare Express, 1 kB', value: ratioOf(us, bare, 'rate').median, atLeast: 1.7 },
    { what: 'throughput to bare Express, 6 kB', value: ratioOf(us, bare, 'rate', '6 kB').median, atLeast: 1.5 },
    {
      what: 'messages over WebSocket to webhooks over HTTP, 1 kB',
      value: ratioOf(sockets, us, 'rate').median,
      atLeast: 1,
    },
    { what: 'MB of 2,000 idle sockets', value: (idleSockets ?? Number.NaN) / 1e6, atMost: 60 },
    { what: 'p99 to that of bare Express', value: ratioOf(us, bare, 'p99').median, atMost: 1 },
    { what: 'first answer to the median', value: median(start?.first ?? []) / median(valuesOf(us, 'p50')), atMost: 5 },
    { what: 'spawn to ready, ms', value: median(start?.ready ?? []), atMost: 600 },
    {
      what: 'memory after the load to bare Express',
      value: (us?.resident.afterLoad ?? Number.NaN) / (bare?.resident.afterLoad ?? Number.NaN),
      atMost: 1,
    },
    { what: 'throughput of 200 operations to 10', value: ratioOf(many, few, 'rate').median, atLeast: 0.9 },
    {
      what: 'throughput to @jambonz/sdk',
      value: median(valuesOf(us, 'rate')) / median(valuesOf(sdk, 'rate')),
      atLeast: 500,
    },
  ];
}

export function isMet({ value, atLeast = -Infinity, atMost = Infinity }: Target): boolean {
  return value >= atLeast && value <= atMost;
}

export function formatVerdict(target: Target): string {
  const { what, value, atLeast, atMost } = target;
  const goal = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  return `${isMet(target) ? 'met   ' : 'MISSED'}  ${what}: ${value.toFixed(value < 20 ? 2 : 0)}, ${goal}`;
}
