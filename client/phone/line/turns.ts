import type { Verb } from '../../../generated/server/verbs.ts';
import type { Act } from './act.ts';

/** What a call is waiting for, from a person or from the far side. */
export interface Moment {
  /** The verb that waits. */
  verb: string;
  /** What it waits for, in words: `keys or speech`. */
  for: string;
  /** What can be done about it. Hanging up always can. */
  fits: readonly Act['does'][];
  /** The verb with its properties, as the application has sent it. */
  settings?: Verb | undefined;
}

/** Lets the two sides of a call take turns: verbs wait for somebody to act, and who acts waits until the next verb does that, or the call has ended. */
export class Turns {
  moment: Moment | undefined;
  #isOver = false;
  #act: (act: Act) => void = () => {};
  #waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  /** Waits for somebody to act. */
  next(moment: Moment): Promise<Act> {
    const acted = new Promise<Act>((resolve) => {
      this.#act = resolve;
    });
    this.moment = moment;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
    return acted;
  }

  /**
   * Acts, and waits until it is somebody's turn again.
   * @throws OutOfTurn when that is not what the call is waiting for
   */
  async act(act: Act): Promise<void> {
    if (!this.moment || (act.does !== 'hangsUp' && act.does !== 'isUpdated' && !this.moment.fits.includes(act.does))) {
      throw new OutOfTurn(act.does, this.moment ?? (this.#isOver ? 'over' : 'busy'));
    }
    this.moment = undefined;
    const settled = this.settled();
    this.#act(act);
    await settled;
  }

  /** Resolves when a verb waits for somebody to act, or the call has ended. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  /** Nobody's turn comes any more, because the call is over or the phone has made a mistake. */
  end(mistake?: unknown): void {
    this.moment = undefined;
    this.#isOver = true;
    for (const { resolve, reject } of this.#waiting.splice(0)) mistake === undefined ? resolve() : reject(mistake);
  }
}

/** Somebody did what does not fit the moment: the message says what the call is waiting for. */
export class OutOfTurn extends Error {
  constructor(did: Act['does'], moment: Moment | 'busy' | 'over') {
    super(`${did} does not fit now: ${state(moment)}`);
  }
}

function state(moment: Moment | 'busy' | 'over'): string {
  if (moment === 'over') return 'the call has ended';
  if (moment === 'busy') return 'something else is going on, so await the act before';
  return `${moment.verb} is waiting for ${moment.for}, so use one of ${[...moment.fits, 'hangsUp'].join(', ')}`;
}
