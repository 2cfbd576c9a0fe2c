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
  const scenarios = sizes.map((size) => ({ size, connections: 50, seconds: 1 }));
  const measured = await measure([reference, ours], scenarios, 5);
  const [bare, us] = [rowOf(measured, reference), rowOf(measured, ours)];
  const found = sizes.map((size) => {
    const throughput = ratioOf(us, bare, 'rate', size).median;
    // The same by what it is made of: neighbours take time from the servers, but do not make a webhook dearer.
    const processor = ratioOf(bare, us, 'processor', size).median;
    console.log(`${size}: ${throughput.toFixed(2)} times the throughput of bare Express, ${processor.toFixed(2)} by processor time`);
    return Math.max(throughput, processor);
  });
  const fast = found.every((ratio) => ratio >= least);
  console.log(`${fast ? 'fast enough' : 'too slow'}: one of the two must be ${least} or more`);
  return fast;
}
