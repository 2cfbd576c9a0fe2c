import type { Sample } from './load.ts';
import { type Measured, nameOf } from './rounds.ts';
import { ours, reference } from './rows.ts';
import type { Starts } from './starts.ts';
import { figure, median, ratios, type Spread, shown, spread } from './statistics.ts';
import { table } from './table.ts';
import type { Size } from './webhooks.ts';

/** The measurements of a run. A part is empty if none of its rows was requested. */
export interface Results {
  peers: Measured[];
  steps: Measured[];
  growing: Measured[];
  starts: Starts[];
}

/** Lists the values of one row, round by round. */
export function valuesOf(
  measured: Measured | undefined,
  of: keyof Sample,
  size: Size = '1 kB',
  connections = 50,
): number[] {
  return (measured?.samples[nameOf({ size, connections })] ?? []).map((sample) => sample[of]);
}

/** Calculates the ratio of one row to another, round by round. */
export function ratioOf(
  measured: Measured | undefined,
  to: Measured | undefined,
  of: keyof Sample,
  size: Size = '1 kB',
): Spread {
  return spread(ratios(valuesOf(measured, of, size), valuesOf(to, of, size)));
}

export function rowOf<Part extends Measured | Starts>(
  part: readonly Part[],
  { name }: { name: string },
): Part | undefined {
  return part.find(({ row }) => row.name === name);
}

export function throughput(peers: readonly Measured[]): string {
  const bare = rowOf(peers, reference);
  const lines = peers.map((each) => [
    each.row.label,
    ...(['1 kB', '6 kB'] as const).flatMap((size) => [
      shown(spread(valuesOf(each, 'rate', size))),
      shown(ratioOf(each, bare, 'rate', size), each.row.slow ? 4 : 2),
      shown(spread(valuesOf(each, 'processor', size))),
    ]),
  ]);
  return [
    table(
      'Webhooks a second over 50 connections, their ratio to bare Express, microseconds of the processor for each: median [range]',
      ['row', '1 kB', 'ratio', 'us', '6 kB', 'ratio', 'us'],
      lines,
    ),
    ...peers.filter(({ row }) => !row.slow).flatMap(listDoubts),
  ].join('\n');
}

/** Explains why the numbers of a row are unreliable. Empty if they are reliable. */
function listDoubts(measured: Measured): string[] {
  const [busy, loadBusy] = [median(valuesOf(measured, 'busy')), median(valuesOf(measured, 'loadBusy'))];
  if (busy >= 0.9) return [];
  const had = `${measured.row.label} had ${Math.round(busy * 100)} % of its core`;
  return [
    loadBusy >= 0.9
      ? `${had}: the load was the limit, it can do more.`
      : `${had}: others work on this machine, measure again when they rest.`,
  ];
}

export function latency(peers: readonly Measured[]): string {
  const levels = [1, 10, 50];
  const lines = peers.map((each) => [
    each.row.label,
    ...levels.flatMap((connections) =>
      (['p50', 'p99', 'delay'] as const).map((of) => figure(median(valuesOf(each, of, '1 kB', connections)), 2)),
    ),
  ]);
  const head = levels.flatMap((connections) => [`${connections}: p50`, 'p99', 'loop']);
  return table(
    'Milliseconds by connections, 1 kB: median and p99 of answers, p99 of the delay of the event loop',
    ['row', ...head],
    lines,
  );
}

export function memory(peers: readonly Measured[], starts: readonly Starts[]): string {
  const lines = peers.map((each) => {
    const { ready = [], first = [] } = rowOf(starts, each.row) ?? {};
    return [
      each.row.label,
      shown(spread(ready)),
      shown(spread(first), 1),
      ...[1, 50].map((connections) => figure(median(first) / median(valuesOf(each, 'p50', '1 kB', connections)), 1)),
      formatMegabytes(each.resident.ready),
      formatMegabytes(each.resident.afterLoad),
    ];
  });
  return table(
    'Start: milliseconds from spawn to ready, of the first answer, and that to the median at 1 and 50 connections; resident MB',
    ['row', 'ready', 'first', 'to 1', 'to 50', 'MB at ready', 'after load'],
    lines,
  );
}

export function prices(steps: readonly Measured[]): string {
  const all = rowOf(steps, ours);
  const lines = steps.map((each) => [
    each.row.label,
    shown(spread(valuesOf(each, 'rate'))),
    shown(ratioOf(each, all, 'rate'), 2),
    shown(spread(valuesOf(each, 'processor')), 1),
    each === all
      ? ''
      : shown(
          spread(
            valuesOf(each, 'processor').map(
              (value, round) => (valuesOf(all, 'processor')[round] ?? Number.NaN) - value,
            ),
          ),
          1,
        ),
  ]);
  return table(
    'The price of each step: webhooks a second without it, their ratio to everything on, microseconds of the processor, and what was saved',
    ['row', '1 kB', 'ratio', 'us', 'price us'],
    lines,
  );
}

export function growth(measured: readonly Measured[]): string {
  const [least] = measured;
  const lines = measured.map((each) => [
    each.row.label,
    shown(spread(valuesOf(each, 'rate'))),
    shown(ratioOf(each, least, 'rate'), 2),
    shown(spread(valuesOf(each, 'processor')), 1),
    each.startedIn.toFixed(0),
  ]);
  return table(
    'Ours as it grows: webhooks a second, their ratio to the first, microseconds of the processor, milliseconds to ready (once)',
    ['row', '1 kB', 'ratio', 'us', 'ready'],
    lines,
  );
}

function formatMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
