import { quantile } from '../helpers/quantile.ts';

/** Measurements over one interval of the soak test, a few seconds long. */
export interface Sample {
  /** Resident memory of the server process, in bytes. */
  resident: number;
  /** 99th percentile of the response time, in milliseconds. */
  p99: number;
}

/**
 * Lists the values that grow. Ignores the first fifth of the samples (warm-up) and compares the
 * medians of the first and the last third of the others. Memory may grow by 10 % plus 10 MB, and
 * p99 to three times its value plus 50 ms. These limits tolerate garbage collection and other
 * processes on the machine.
 */
export function findSlopes(samples: readonly Sample[]): string[] {
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const third = Math.ceil(settled.length / 3);
  const compare = (of: (sample: Sample) => number) =>
    [settled.slice(0, third), settled.slice(-third)].map((part) => median(part.map(of))) as [number, number];
  const [memory, memoryLater] = compare(({ resident }) => resident);
  const [p99, p99Later] = compare((sample) => sample.p99);
  return [
    ...(!(memoryLater <= memory * 1.1 + 10e6)
      ? [`memory grew from ${formatMegabytes(memory)} to ${formatMegabytes(memoryLater)}`]
      : []),
    ...(!(p99Later <= p99 * 3 + 50) ? [`p99 grew from ${p99.toFixed(1)} to ${p99Later.toFixed(1)} ms`] : []),
  ];
}

export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
