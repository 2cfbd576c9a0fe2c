import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openRandomCalls, randomCall } from '../helpers/random-calls.ts';

const plays = { http: await openRandomCalls('http'), websocket: await openRandomCalls('websocket') };

it.each(['http', 'websocket'] as const)(
  'a call over %s ends without an exception, whatever the application answers and the participants do',
  async (transport) => {
    const play = plays[transport];
    const property = fc.asyncProperty(randomCall, async (random) => {
      expect(await play(random)).not.toEqual([]);
    });
    await fc.assert(property, { numRuns: 100, interruptAfterTimeLimit: 2_000, timeout: 10_000 });
  },
);
