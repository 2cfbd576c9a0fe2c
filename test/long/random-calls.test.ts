import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openRandomCalls, randomCall } from '../helpers/random-calls.ts';

const numRuns = Number(process.env.RANDOM_CALLS ?? 10_000);
const megabyte = 1_000_000;
const plays = { http: await openRandomCalls('http'), websocket: await openRandomCalls('websocket') };

it.each(['http', 'websocket'] as const)(
  `${numRuns} random calls over %s end without an exception and without a leak`,
  { timeout: numRuns * 200 },
  async (transport) => {
    const play = plays[transport];
    const endings: Record<string, number> = {};
    let slowestMs = 0;
    const property = fc.asyncProperty(randomCall, async (random) => {
      const started = performance.now();
      for (const { ended } of await play(random)) {
        const key = `${ended?.status} by ${ended?.by}`;
        endings[key] = (endings[key] ?? 0) + 1;
      }
      slowestMs = Math.max(slowestMs, performance.now() - started);
    });
    await fc.assert(property, { numRuns, timeout: 20_000 });
    const { rss } = process.memoryUsage();
    console.log(endings, `slowest ${Math.round(slowestMs)} ms, ${Math.round(rss / megabyte)} MB`);
    expect(rss / megabyte).toBeLessThan(1000);
  },
);
