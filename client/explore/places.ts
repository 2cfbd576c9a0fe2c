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
  isNew?: boolean;
}

/** Stores the application states found so far and the steps between them. */
export class Places {
  readonly all: Place[] = [];
  readonly #known = new Map<string, Spot>();

  addStart(observation: Observation): Spot {
    const place = this.#addPlace(observation);
    const spot = { place, steps: [], observation, trail: [place] };
    this.#known.set(toPlaceKey(observation), spot);
    return spot;
  }

  /** Records a step to the observed application state. Adds this state if it is not known yet. */
  addWay(from: Spot, step: Step, observation: Observation): Spot {
    const key = toPlaceKey(observation);
    const known = this.#known.get(key);
    const way = toWay(step);
    if (known) {
      const loop = from.trail.includes(known.place);
      from.place.ways.push({ ...way, to: known.place.id, ...(loop && { loop }) });
      return { ...known, isNew: false };
    }
    const place = this.#addPlace(observation);
    const spot = { place, steps: [...from.steps, step], observation, trail: [...from.trail, place] };
    this.#known.set(key, spot);
    from.place.ways.push({ ...way, to: place.id, first: true });
    return { ...spot, isNew: true };
  }

  /** Records a step after which the application is in the same state as before. */
  addLoop(at: Spot, step: Step): Spot {
    at.place.ways.push({ ...toWay(step), to: at.place.id, loop: true });
    return { ...at, isNew: false };
  }

  #addPlace({ heard, moment, ended }: Observation): Place {
    const place: Place = {
      id: this.all.length,
      heard: countRepeats(heard).map(shorten),
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

function shorten(text: string): string {
  return text.length <= maxPromptLength ? text : `${text.slice(0, maxPromptLength)}…`;
}
