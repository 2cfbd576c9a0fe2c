import type { Ending } from '../phone/line/leg.ts';
import type { Finding } from './finding.ts';
import type { Step } from './step.ts';

/** A point where a call waits for somebody, or has ended. */
export interface Place {
  /** Its index among the places of an exploration: the call begins at 0. */
  id: number;
  /** What was heard on the way here, and `(20×)` behind what was heard again and again. */
  heard: string[];
  /** The verb that waits, and for what, in words. Missing when the call has ended. */
  waits?: { verb: string; for: string };
  ended?: Ending;
  ways: Way[];
  /** Why nobody has looked where it goes from here. */
  unexplored?: 'too deep' | 'too many calls' | 'not the same each time';
}

/** What somebody does at a place, and where it leads. */
export interface Way extends Pick<Step, 'label' | 'kind'> {
  /** The id of a place. */
  to: number;
  /** It is the way on which the place was found: these make up the tree. */
  first?: true;
  /** It leads back to a place that the call has come through. */
  loop?: true;
}

/** What callers can reach, and what is wrong with it. */
export interface Exploration {
  places: Place[];
  findings: Finding[];
  /** How many calls it took. */
  calls: number;
}
