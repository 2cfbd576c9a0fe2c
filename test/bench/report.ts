import type { Checks } from './checks.ts';
import type { Sample } from './load.ts';
import { type Measured, nameOf } from './rounds.ts';
import { ours, reference } from './rows.ts';
import type { Starts } from './starts.ts';
import { computeRatios, computeSpread, formatNumber, formatSpread, median, type Spread } from './statistics.ts';
import { formatTable } from './table.ts';
import type { Size } from './webhooks.ts';

/**
 * The measurements of one bench run, in one list for each group of servers. The list of a group is
 * empty if the option --rows names no server of the group.
 */
export interface Results {
  checks: Checks;
  peers: Measured[];
  steps: Measured[];
  growing: Measured[];
  /** The starts of peers, and of `manyOperations`. */
  starts: Starts[];
  /** The resident memory that 2,000 idle sockets add, in bytes. */
  idleSockets?: number;
}

/** Lists the values of the measurement `of`, for example `rate`, of one server in each round. */
export function valuesOf(
  measured: Measured | undefined,
  of: keyof Sample,
  size: Size = '1 kB',
  connections = 50,
): number[] {
  return (measured?.samples[nameOf({ size, connections })] ?? []).map((sample) => sample[of]);
}

/**
 * Divides the measured value of one server by that of another in each round. Returns the spread of
 * the ratios.
 */
export function ratioOf(
  measured: Measured | undefined,
  to: Measured | undefined,
  of: keyof Sample,
  size: Size = '1 kB',
): Spread {
  return computeSpread(computeRatios(valuesOf(measured, of, size), valuesOf(to, of, size)));
}

export function rowOf<Part extends Measured | Starts>(
  part: readonly Part[],
  { name }: { name: string },
): Part | undefined {
  return part.find(({ row }) => row.name === name);
}

export function formatThroughput(peers: readonly Measured[]): string {
  const bare = rowOf(peers, reference);
  const lines = peers.map((each) => [
    each.row.label,
    ...(['1 kB', '6 kB'] as const).flatMap((size) => [
      formatSpread(computeSpread(valuesOf(each, 'rate', size))),
      formatSpread(ratioOf(each, bare, 'rate', size), each.row.slow ? 4 : 2),
      formatSpread(computeSpread(valuesOf(each, 'processor', size))),
    ]),
  ]);
  return [
    formatTable(
      'Webhooks per second over 50 connections, ratio to bare Express, CPU microseconds per webhook: median [range]',
      ['row', '1 kB', 'ratio', 'us', '6 kB', 'ratio', 'us'],
      lines,
    ),
    ...peers.filter(({ row }) => row.transport === 'websocket').map(formatSocketRatio(peers)),
    ...peers.filter(({ row }) => !row.slow).flatMap(listDoubts),
  ].join('\n');
}

/** Formats how a server over WebSocket compares with the same server over HTTP, and the load's own work. */
const formatSocketRatio = (peers: readonly Measured[]) => (sockets: Measured) => {
  const http = rowOf(peers, ours);
  const [small, large] = (['1 kB', '6 kB'] as const).map((size) =>
    formatSpread(ratioOf(sockets, http, 'rate', size), 2),
  );
  const loadBusy = Math.round(median(valuesOf(sockets, 'loadBusy')) * 100);
  return `${sockets.row.label}: ${small} (1 kB) and ${large} (6 kB) times the messages of HTTP; the load used ${loadBusy} % of its core.`;
};

/** Lists the reasons why the measured throughput of a server is unreliable. */
function listDoubts(measured: Measured): string[] {
  const [busy, loadBusy] = [median(valuesOf(measured, 'busy')), median(valuesOf(measured, 'loadBusy'))];
  if (busy >= 0.9) return [];
  const used = `${measured.row.label} used ${Math.round(busy * 100)} % of its core`;
  return [
    loadBusy >= 0.9
      ? `${used}: the load generator was the bottleneck, the server can do more.`
      : `${used}: other processes use this machine, measure again when it is idle.`,
  ];
}

export function formatLatency(peers: readonly Measured[]): string {
  const levels = [1, 50];
  const lines = peers.map((each) => [
    each.row.label,
    ...levels.flatMap((connections) =>
      (['p50', 'p99', 'delay'] as const).map((of) => formatNumber(median(valuesOf(each, of, '1 kB', connections)), 2)),
    ),
  ]);
  const head = levels.flatMap((connections) => [`${connections}: p50`, 'p99', 'loop']);
  return formatTable(
    'Milliseconds by connections, 1 kB: median and p99 response time, p99 event loop delay',
    ['row', ...head],
    lines,
  );
}

export function formatMemory(peers: readonly Measured[], starts: readonly Starts[]): string {
  const lines = peers.map((each) => {
    const { ready = [], first = [] } = rowOf(starts, each.row) ?? {};
    return [
      each.row.label,
      formatSpread(computeSpread(ready)),
      formatSpread(computeSpread(first), 1),
      ...[1, 50].map((connections) =>
        formatNumber(median(first) / median(valuesOf(each, 'p50', '1 kB', connections)), 1),
      ),
      formatMegabytes(each.resident.ready),
      formatMegabytes(each.resident.afterLoad),
    ];
  });
  return formatTable(
    'Start: ms from spawn to ready, ms of the first answer, its ratio to the median at 1 and 50 connections; resident MB',
    ['row', 'ready', 'first', 'to 1', 'to 50', 'MB at ready', 'after load'],
    lines,
  );
}

export function formatCosts(steps: readonly Measured[]): string {
  const all = rowOf(steps, ours);
  const lines = steps.map((each) => [
    each.row.label,
    formatSpread(computeSpread(valuesOf(each, 'rate'))),
    formatSpread(ratioOf(each, all, 'rate'), 2),
    formatSpread(computeSpread(valuesOf(each, 'processor')), 1),
    each === all ? '' : formatSpread(savedProcessorOf(each, all), 1),
  ]);
  return formatTable(
    'The cost of each step: webhooks per second without it, ratio to all steps, CPU microseconds, and those saved',
    ['row', '1 kB', 'ratio', 'us', 'saved us'],
    lines,
  );
}

/** Returns the processor microseconds per webhook that one server saves compared to another. */
export function savedProcessorOf(measured: Measured | undefined, to: Measured | undefined): Spread {
  const own = valuesOf(measured, 'processor');
  return computeSpread(
    valuesOf(to, 'processor')
      .slice(0, own.length)
      .map((value, round) => value - (own[round] as number)),
  );
}

export function formatGrowth(measured: readonly Measured[], starts: readonly Starts[]): string {
  const [least] = measured;
  const lines = measured.map((each) => [
    each.row.label,
    formatSpread(computeSpread(valuesOf(each, 'rate'))),
    formatSpread(ratioOf(each, least, 'rate'), 2),
    formatSpread(computeSpread(valuesOf(each, 'processor')), 1),
    formatSpread(computeSpread(rowOf(starts, each.row)?.ready ?? [])),
  ]);
  return formatTable(
    'This server as it grows: webhooks per second, ratio to the first row, CPU microseconds, ms to ready',
    ['row', '1 kB', 'ratio', 'us', 'ready'],
    lines,
  );
}

function formatMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
