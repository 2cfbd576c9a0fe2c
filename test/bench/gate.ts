import { ratioOf, rowOf } from './report.ts';
import { measure } from './rounds.ts';
import { ours, reference } from './rows.ts';

/** Wide of the targets, because CI machines are noisy: what falls below is not noise. */
const least = 1.3;

/** Whether ours is fast enough beside bare Express, for both sizes of bodies. One repeat is allowed. */
export async function gate(): Promise<boolean> {
  return (await attempt()) || (await attempt());
}

async function attempt(): Promise<boolean> {
  const sizes = ['1 kB', '6 kB'] as const;
  const measured = await measure(
    [reference, ours],
    sizes.map((size) => ({ size, connections: 50, seconds: 1 })),
    5,
  );
  const found = sizes.map((size) => ratioOf(rowOf(measured, ours), rowOf(measured, reference), 'rate', size).median);
  const fast = found.every((ratio) => ratio >= least);
  const shown = found.map((ratio, index) => `${ratio.toFixed(2)} (${sizes[index]})`).join(', ');
  console.log(`${fast ? 'fast enough' : 'too slow'}: throughput is bare Express's times ${shown}; at least ${least} is asked for`);
  return fast;
}
