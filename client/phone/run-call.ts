import { Call } from './call.ts';
import { CallOver } from './call-over.ts';
import type { Ending, Leg } from './leg.ts';

/** Runs a call in the background, so that it goes on whenever somebody has acted. `settled` resolves when it is somebody's turn for the first time. */
export function runCall(leg: Leg, course: Promise<Ending>): { call: Call; settled: Promise<void> } {
  const { turns, statuses } = leg.line;
  const settled = turns.settled();
  course
    .catch((unwound) => {
      if (unwound instanceof CallOver && leg.ending) return leg.ending;
      throw unwound;
    })
    .then(async (ending) => {
      leg.ending = ending;
      await statuses.finish();
      turns.end();
    })
    .catch((mistake) => turns.end(mistake));
  return { call: new Call(leg), settled };
}
