import type { Place } from './exploration.ts';
import { placeKey, type Sight, withCounts } from './sight.ts';
import type { Step } from './step.ts';

/** A place and the steps that reached it. */
export interface Spot {
  place: Place;
  steps: Step[];
  sight: Sight;
  /** The places on the way, including this one. */
  trail: Place[];
  isNew?: boolean;
}

/** Stores the places found so far and the ways between them. */
export class Places {
  readonly all: Place[] = [];
  readonly #known = new Map<string, Spot>();

  begin(sight: Sight): Spot {
    const place = this.#add(sight);
    const spot = { place, steps: [], sight, trail: [place] };
    this.#known.set(placeKey(sight), spot);
    return spot;
  }

  /** Adds a way to the place that matches the sight: a new place or a known one. */
  go(from: Spot, step: Step, sight: Sight): Spot {
    const key = placeKey(sight);
    const known = this.#known.get(key);
    const { label, kind } = step;
    if (known) {
      const loop = from.trail.includes(known.place);
      from.place.ways.push({ label, kind, to: known.place.id, ...(loop && { loop }) });
      return { ...known, isNew: false };
    }
    const place = this.#add(sight);
    const spot = { place, steps: [...from.steps, step], sight, trail: [...from.trail, place] };
    this.#known.set(key, spot);
    from.place.ways.push({ label, kind, to: place.id, first: true });
    return { ...spot, isNew: true };
  }

  /** Adds a way for a step that leaves the call at the same place. */
  stay(at: Spot, { label, kind }: Step): Spot {
    at.place.ways.push({ label, kind, to: at.place.id, loop: true });
    return { ...at, isNew: false };
  }

  #add({ heard, moment, ended }: Sight): Place {
    const waits = moment && { verb: moment.verb, for: moment.for };
    const place: Place = {
      id: this.all.length,
      heard: withCounts(heard),
      ...(waits && { waits }),
      ...(ended && { ended }),
      ways: [],
    };
    this.all.push(place);
    return place;
  }
}
