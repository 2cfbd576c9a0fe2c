import { quantile } from '../helpers/quantile.ts';

/** Measurements over one interval of the soak test, a few seconds long. */
export interface Sample {
  /** Resident memory of the server process, in bytes. */
  resident: number;
  /** Median of the response time, in milliseconds. */
  medianMs: number;
}

/**
 * Lists the values that grow. Ignores the first fifth of the samples (warm-up) and compares the
 * medians of the first and the last third of the others. Memory may grow by 10 % plus 10 MB, and the
 * response time to three times its value plus 50 ms. These limits tolerate garbage collection and
 * other processes on the machine.
 */
export function findSlopes(samples: readonly Sample[]): string[] {
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const third = Math.ceil(settled.length / 3);
  const compare = (of: (sample: Sample) => number) =>
    [settled.slice(0, third), settled.slice(-third)].map((part) => median(part.map(of))) as [number, number];
  const [memory, memoryLater] = compare(({ resident }) => resident);
  const [medianMs, medianMsLater] = compare((sample) => sample.medianMs);
  return [
    ...(!(memoryLater <= memory * 1.1 + 10e6)
      ? [`memory grew from ${formatMegabytes(memory)} to ${formatMegabytes(memoryLater)}`]
      : []),
    ...(!(medianMsLater <= medianMs * 3 + 50)
      ? [`the median response time grew from ${medianMs.toFixed(1)} to ${medianMsLater.toFixed(1)} ms`]
      : []),
  ];
}

export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
