import { quantile } from '../helpers/quantile.ts';

/** Of the rounds. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), least: Math.min(...values), most: Math.max(...values) };
}

/** Round by round, before medians are taken: what disturbs a round disturbs both. A round that only one of them has does not count. */
export function ratios(values: readonly number[], reference: readonly number[]): number[] {
  return values.slice(0, reference.length).map((value, round) => value / (reference[round] as number));
}

/** `8832 [8211-9914]` */
export function shown({ median, least, most }: Spread, digits = 0): string {
  return Number.isNaN(median) ? '' : `${median.toFixed(digits)} [${least.toFixed(digits)}-${most.toFixed(digits)}]`;
}
