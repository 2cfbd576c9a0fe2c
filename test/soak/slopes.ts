import { quantile } from '../helpers/quantile.ts';

/** Measurements over one interval of the soak test, a few seconds long. */
export interface Sample {
  /** Memory in use by the server, in bytes: its heap and its buffers. */
  usedBytes: number;
  /** Median of the response time, in milliseconds. */
  medianMs: number;
}

/**
 * Lists the values that grow. Ignores the first fifth of the samples (warm-up) and compares the
 * first and the last third of the others. The least memory may grow by 10 % plus 10 MB, because what
 * a leak holds is never free, and what attackers hold is for a while. The median of the response
 * time may grow to three times its value plus 50 ms.
 */
export function findSlopes(samples: readonly Sample[]): string[] {
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const third = Math.ceil(settled.length / 3);
  const parts = [settled.slice(0, third), settled.slice(-third)];
  const [used = Number.NaN, usedLater = Number.NaN] = parts.map((part) =>
    Math.min(...part.map(({ usedBytes }) => usedBytes)),
  );
  const [medianMs = Number.NaN, medianMsLater = Number.NaN] = parts.map((part) =>
    quantile(
      part.map((sample) => sample.medianMs),
      0.5,
    ),
  );
  return [
    ...(!(usedLater <= used * 1.1 + 10e6)
      ? [`memory grew from ${formatMegabytes(used)} to ${formatMegabytes(usedLater)}`]
      : []),
    ...(!(medianMsLater <= medianMs * 3 + 50)
      ? [`the median response time grew from ${medianMs.toFixed(1)} to ${medianMsLater.toFixed(1)} ms`]
      : []),
  ];
}

export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
