import type { Ending } from '../phone/line/leg.ts';
import type { UnreachedOperation } from './find-unreached.ts';
import type { Finding, Waits } from './finding.ts';
import type { Step } from './step.ts';

/**
 * A state of the application in which a call waits for an action of a participant, or has ended.
 *
 * ```ts
 * const unfinished = places.filter(({ unexplored }) => unexplored === 'too deep');
 * ```
 */
export interface Place {
  /** Index in `Exploration.places`. Each call begins in application state 0. */
  id: number;
  /**
   * The prompts that were heard since the previous application state. A prompt heard several times
   * is listed once and ends with its count: `(20×)`. A prompt is cut after 2,000 characters.
   */
  heard: string[];
  /**
   * The verb that waits, and what it waits for. Missing if the call has ended.
   */
  waits?: Waits;
  /** How the call ended. Missing if the call waits. */
  ended?: Ending;
  /** The steps that were tried in this application state, in the order of the trials. */
  ways: Way[];
  /** Why some steps were not tried in this application state. */
  unexplored?:
    | 'too deep'
    | 'too many calls'
    | 'too many choices'
    | 'too large'
    | 'out of time'
    | 'server ended'
    | 'not the same each time';
}

/**
 * A step from one application state to another, or back to the same state. `label` names the step,
 * for example `press 1`.
 *
 * ```ts
 * const targets = places[0]?.ways.map(({ label, to }) => `${label}: ${places[to]?.heard}`);
 * ```
 */
export interface Way extends Pick<Step, 'label' | 'kind' | 'key'> {
  /** The `id` of the application state that the step leads to. */
  to: number;
  /**
   * Set if this step was the first to reach the next state. The steps with `first` form the printed
   * tree.
   */
  first?: true;
  /** Set if this step leads back to an application state that the call has already passed. */
  loop?: true;
}

/**
 * The result of `explore`: the application states that callers can reach, and the dead ends that
 * callers meet. `printTree` and `mermaid` draw this result.
 *
 * ```ts
 * const exploration: Exploration = await explore({ url: 'http://127.0.0.1:3000/webhooks/call' });
 * console.log(printTree(exploration));
 * ```
 */
export interface Exploration {
  /** The application states, in the order in which they were found. */
  places: Place[];
  /** The dead ends, each one once. */
  findings: Finding[];
  /**
   * The webhooks of the project's contract that no call has requested. They are no dead ends.
   * Missing if the contract is not known, or is that of another server.
   */
  unreached?: UnreachedOperation[];
  /** Number of calls that the exploration has made. */
  calls: number;
  /**
   * What has ended the exploration before all steps were tried: a limit, or the end of the server.
   */
  stopped?: 'calls' | 'time' | 'server';
}
