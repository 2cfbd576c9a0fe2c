import type { Ending } from '../phone/line/leg.ts';
import type { Finding } from './finding.ts';
import type { Step } from './step.ts';

/** A place is a state of the application in which a call waits for an act or has ended. */
export interface Place {
  /** Index in `Exploration.places`. Each call begins at place 0. */
  id: number;
  /**
   * The prompts heard since the previous place, each once. A repeated prompt ends with its count:
   * `(20×)`.
   */
  heard: string[];
  /** The verb that waits, and what this verb waits for, in words. Missing if the call has ended. */
  waits?: { verb: string; for: string };
  ended?: Ending;
  ways: Way[];
  /** Why some steps from this place were not tried. */
  unexplored?: 'too deep' | 'too many calls' | 'not the same each time';
}

/** A step from one place to another, or back to the same place. */
export interface Way extends Pick<Step, 'label' | 'kind'> {
  /** The `id` of the target place. */
  to: number;
  /** Set if this way was the first to reach its target. These ways form the printed tree. */
  first?: true;
  /** Set if this way leads back to a place that the call has already passed. */
  loop?: true;
}

/** The places that callers can reach, and the dead ends among them. */
export interface Exploration {
  places: Place[];
  findings: Finding[];
  /** Number of calls placed. */
  calls: number;
}
