import type { Place } from './exploration.ts';
import { toWaits } from './finding.ts';
import { countRepeats, type Observation, toPlaceKey } from './observation.ts';
import type { Step } from './step.ts';

/** An application state, and the steps that lead to it from the beginning of a call. */
export interface Spot {
  place: Place;
  steps: Step[];
  observation: Observation;
  /** The application states that the call has passed, including its current state. */
  trail: Place[];
}

/** The application state after a step. */
export interface Reached {
  place: Place;
  /** Set if no earlier step has reached this state. */
  found?: Spot;
}

/** Stores the application states found so far and the steps between them. */
export class Places {
  readonly all: Place[] = [];
  readonly #known = new Map<string, Place>();
  readonly #maxSize: number;
  #size = 0;

  /**
   * @param maxSize maximum characters of the prompts and verbs of all states. Further states are not
   * explored
   */
  constructor(maxSize = 100_000_000) {
    this.#maxSize = maxSize;
  }

  addStart(observation: Observation): Spot {
    const place = this.#addPlace(observation);
    this.#known.set(toPlaceKey(observation), place);
    return { place, steps: [], observation, trail: [place] };
  }

  /** Records a step to the observed application state. Adds this state if it is not known yet. */
  addWay(from: Spot, step: Step, observation: Observation): Reached {
    const key = toPlaceKey(observation);
    const known = this.#known.get(key);
    const way = toWay(step);
    if (known) {
      const loop = from.trail.includes(known);
      from.place.ways.push({ ...way, to: known.id, ...(loop && { loop }) });
      return { place: known };
    }
    const place = this.#addPlace(observation);
    this.#known.set(key, place);
    from.place.ways.push({ ...way, to: place.id, first: true });
    if (!place.ended && this.#exceedsSize(observation)) {
      place.unexplored = 'too large';
      return { place };
    }
    const trail = [...from.trail, place];
    return {
      place,
      found: { place, steps: [...from.steps, step], observation: { ...observation, events: [] }, trail },
    };
  }

  /** Records a step after which the application is in the same state as before. */
  addLoop({ place }: Spot, step: Step): Reached {
    place.ways.push({ ...toWay(step), to: place.id, loop: true });
    return { place };
  }

  #exceedsSize({ heard, moment }: Observation): boolean {
    this.#size += JSON.stringify([heard, moment?.settings]).length;
    return this.#size > this.#maxSize;
  }

  #addPlace({ heard, moment, ended }: Observation): Place {
    const place: Place = {
      id: this.all.length,
      heard: shorten(countRepeats(heard)),
      ...(moment && { waits: toWaits(moment) }),
      ...(ended && { ended }),
      ways: [],
    };
    this.all.push(place);
    return place;
  }
}

function toWay({ label, kind, key }: Step) {
  return { label, kind, ...(key !== undefined && { key }) };
}

/** Bounds the memory and the report of an application whose prompts are megabytes long. */
const maxPromptLength = 2_000;
const maxPrompts = 20;

function shorten(prompts: readonly string[]): string[] {
  const more = prompts.length > maxPrompts ? ['…'] : [];
  return [...prompts.slice(0, maxPrompts).map((text) => shortenPrompt(text)), ...more];
}

function shortenPrompt(text: string): string {
  return text.length <= maxPromptLength ? text : `${text.slice(0, maxPromptLength)}…`;
}
