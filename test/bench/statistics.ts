import { quantile } from '../helpers/quantile.ts';

/** Statistics over the rounds. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * Divides round by round, before any median, because a disturbance affects both values of a round.
 * Ignores rounds without a counterpart.
 */
export function ratios(values: readonly number[], reference: readonly number[]): number[] {
  return values.slice(0, reference.length).map((value, round) => value / (reference[round] as number));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Formats a number for a table cell. Empty if not measured. */
export function figure(value: number, digits = 0): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}

/** Formats a spread: `8832 [8211..9914]`. */
export function shown({ median, least, most }: Spread, digits = 0): string {
  return Number.isNaN(median) ? '' : `${figure(median, digits)} [${figure(least, digits)}..${figure(most, digits)}]`;
}
