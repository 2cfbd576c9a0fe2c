import { quantile } from '../helpers/quantile.ts';

/** Statistics of a value over all rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function computeSpread(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * Divides each value by the reference value of the same round. A disturbance by other processes
 * affects both values of a round, so that their ratio stays about the same. Ignores values without
 * a reference value.
 */
export function computeRatios(values: readonly number[], reference: readonly number[]): number[] {
  return values.slice(0, reference.length).map((value, round) => value / (reference[round] as number));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Formats a number for a table cell. Returns an empty text for NaN (not measured). */
export function formatNumber(value: number, digits = 0): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}

/** Formats a spread as median and range: `8832 [8211..9914]`. */
export function formatSpread({ median, min, max }: Spread, digits = 0): string {
  return Number.isNaN(median)
    ? ''
    : `${formatNumber(median, digits)} [${formatNumber(min, digits)}..${formatNumber(max, digits)}]`;
}
