import { ratioOf, rowOf } from './report.ts';
import { measure } from './rounds.ts';
import { ours, reference } from './rows.ts';

/** Wide of the targets, because CI machines are noisy: what falls below is not noise. */
const least = 1.3;

/**
 * Whether ours is fast enough beside bare Express, for both sizes of bodies. One repeat is allowed.
 * Judged by the processor's time for a webhook: on a core of one's own it is what throughput is made of, and on a shared one neighbours
 * take turns from a server without making its webhooks dearer, where throughput can be twice too high or too low.
 */
export async function gate(): Promise<boolean> {
  return (await attempt()) || (await attempt());
}

async function attempt(): Promise<boolean> {
  const sizes = ['1 kB', '6 kB'] as const;
  const scenarios = sizes.map((size) => ({ size, connections: 50, seconds: 1 }));
  const measured = await measure([reference, ours], scenarios, 5);
  const [bare, us] = [rowOf(measured, reference), rowOf(measured, ours)];
  const found = sizes.map((size) => {
    const processor = ratioOf(bare, us, 'processor', size).median;
    console.log(
      `${size}: ${processor.toFixed(2)} times as fast as bare Express (throughput: ${ratioOf(us, bare, 'rate', size).median.toFixed(2)})`,
    );
    return processor;
  });
  const fast = found.every((ratio) => ratio >= least);
  console.log(`${fast ? 'fast enough' : 'too slow'}: ${least} times are asked for`);
  return fast;
}
