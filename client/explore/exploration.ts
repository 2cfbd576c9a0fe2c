import type { Ending } from '../phone/line/leg.ts';
import type { Finding } from './finding.ts';
import type { Step } from './step.ts';

/** A point where a call waits for an action or has ended. */
export interface Place {
  /** Index in `Exploration.places`. The call begins at 0. */
  id: number;
  /**
   * The prompts heard on the way here, each once. A repeated prompt ends with its count: `(20×)`.
   */
  heard: string[];
  /** The verb that waits, and what it waits for, in words. Missing if the call has ended. */
  waits?: { verb: string; for: string };
  ended?: Ending;
  ways: Way[];
  /** Why the steps from here were not all tried. */
  unexplored?: 'too deep' | 'too many calls' | 'not the same each time';
}

/** A step at a place and the place it leads to. */
export interface Way extends Pick<Step, 'label' | 'kind'> {
  /** The `id` of the target place. */
  to: number;
  /** The way on which the target was found first. These ways form the tree. */
  first?: true;
  /** Leads back to a place that the call has already passed. */
  loop?: true;
}

/** The places that callers can reach, and the dead ends among them. */
export interface Exploration {
  places: Place[];
  findings: Finding[];
  /** Number of calls placed. */
  calls: number;
}
