import { Call } from './call.ts';
import type { Ending, Leg } from './leg.ts';

/** Runs a call in the background, so that it goes on whenever somebody has acted. `settled` resolves when it is somebody's turn for the first time. */
export function runCall(leg: Leg, course: Promise<Ending>): { call: Call; settled: Promise<void> } {
  const { turns, statuses, transcript } = leg.line;
  let ended: Ending | undefined;
  const settled = turns.settled();
  course
    .then(async (ending) => {
      await statuses.finish(transcript);
      ended = ending;
      turns.end();
    })
    .catch((mistake) => turns.end(mistake));
  return { call: new Call(leg, () => ended), settled };
}
