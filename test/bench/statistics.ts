import { quantile } from '../helpers/quantile.ts';

/** Of the rounds. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** Round by round, before medians are taken: what disturbs a round disturbs both. A round that only one of them has does not count. */
export function ratios(values: readonly number[], reference: readonly number[]): number[] {
  return values.slice(0, reference.length).map((value, round) => value / (reference[round] as number));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A number as a cell of a table; nothing for what was not measured. */
export function figure(value: number, digits = 0): string {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}

/** `8832 [8211..9914]` */
export function shown({ median, least, most }: Spread, digits = 0): string {
  return Number.isNaN(median) ? '' : `${figure(median, digits)} [${figure(least, digits)}..${figure(most, digits)}]`;
}
