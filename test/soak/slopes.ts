import { quantile } from '../helpers/quantile.ts';

/** What was seen in a few seconds of the soak. */
export interface Sample {
  /** Memory of the server's process, in bytes. */
  resident: number;
  /** As much of it as is kept by design, in bytes. */
  kept: number;
  /** How long the slowest webhooks but one in a hundred took, in milliseconds. */
  p99: number;
}

/**
 * What slopes, by the medians of the first and the last third of the samples behind a warm-up of a fifth: memory that nobody means to
 * keep by more than 10 % and 10 MB, p99 by more than three times and 50 ms. Room enough for the collection of garbage and for neighbours.
 */
export function slopes(samples: readonly Sample[]): string[] {
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const third = Math.ceil(settled.length / 3);
  const compare = (of: (sample: Sample) => number) =>
    [settled.slice(0, third), settled.slice(-third)].map((part) => median(part.map(of))) as [number, number];
  const [memory, memoryLater] = compare(({ resident, kept }) => resident - kept);
  const [p99, p99Later] = compare((sample) => sample.p99);
  return [
    ...(!(memoryLater <= memory * 1.1 + 10e6)
      ? [`memory that nobody means to keep grew from ${megabytes(memory)} to ${megabytes(memoryLater)}`]
      : []),
    ...(!(p99Later <= p99 * 3 + 50) ? [`p99 grew from ${p99.toFixed(1)} to ${p99Later.toFixed(1)} ms`] : []),
  ];
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
