import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openRandomCalls, randomCall } from '../../helpers/random-calls.ts';

const play = await openRandomCalls();

it('a call ends without an exception, whatever the application answers and the participants do', async () => {
  const property = fc.asyncProperty(randomCall, async (random) => {
    expect(await play(random)).not.toEqual([]);
  });
  await fc.assert(property, { numRuns: 100, interruptAfterTimeLimit: 2_000, timeout: 10_000 });
});
