import { quantile } from '../helpers/quantile.ts';

/** Measurements over one interval of the soak test, a few seconds long. */
export interface Sample {
  /** Memory in use by the server, in bytes: its heap and its buffers. */
  usedBytes: number;
  /** Memory that the system has given to the server, in bytes. */
  residentBytes: number;
  /** Median of the response time, in milliseconds. */
  medianMs: number;
}

/**
 * Lists the values that grow. Ignores the first fifth of the samples (warm-up) and compares the
 * first and the last third of the others. The least memory in use may grow by 10 % plus 10 MB,
 * because what a leak holds is never free, and what attackers hold is for a while. The least
 * resident memory, of which V8 keeps some in reserve after an attack, may grow by 30 % plus 30 MB,
 * and the median of the response time to three times its value plus 50 ms.
 */
export function findSlopes(samples: readonly Sample[]): string[] {
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const third = Math.ceil(settled.length / 3);
  const compare = (of: (sample: Sample) => number, summarize: (values: number[]) => number) =>
    [settled.slice(0, third), settled.slice(-third)].map((part) => summarize(part.map(of))) as [number, number];
  const findLeast = (values: number[]) => Math.min(...values);
  const [used, usedLater] = compare(({ usedBytes }) => usedBytes, findLeast);
  const [resident, residentLater] = compare(({ residentBytes }) => residentBytes, findLeast);
  const [medianMs, medianMsLater] = compare(
    (sample) => sample.medianMs,
    (values) => quantile(values, 0.5),
  );
  const slopes: string[] = [];
  if (!(usedLater <= used * 1.1 + 10e6))
    slopes.push(`memory in use grew from ${formatMegabytes(used)} to ${formatMegabytes(usedLater)}`);
  if (!(residentLater <= resident * 1.3 + 30e6))
    slopes.push(`resident memory grew from ${formatMegabytes(resident)} to ${formatMegabytes(residentLater)}`);
  if (!(medianMsLater <= medianMs * 3 + 50))
    slopes.push(`the median response time grew from ${medianMs.toFixed(1)} to ${medianMsLater.toFixed(1)} ms`);
  return slopes;
}

export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
