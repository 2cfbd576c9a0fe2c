import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Act } from './act.ts';

/** A point of a call at which a verb waits for an act of the caller or of the far side. */
export interface Moment {
  /** The verb that waits. */
  verb: string;
  /** A description of the awaited action, for example `keys or speech`. */
  for: string;
  /** The acts that the verb accepts. `hangsUp` is always accepted and not listed. */
  fits: readonly Act['does'][];
  /** The verb with its properties, as sent by the application. */
  settings?: Verb | undefined;
}

/**
 * Lets the verbs of the application and the participants of a call take turns. A verb waits for an
 * act; an act resolves when the next verb waits for an act, or the call has ended.
 */
export class Turns {
  moment: Moment | undefined;
  #isOver = false;
  #resolveAct: (act: Act) => void = () => {};
  #waiters: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  /** Waits for the next act. */
  awaitAct(moment: Moment): Promise<Act> {
    const acted = new Promise<Act>((resolve) => {
      this.#resolveAct = resolve;
    });
    this.moment = moment;
    for (const { resolve } of this.#waiters.splice(0)) resolve();
    return acted;
  }

  /**
   * Hands an act to the waiting verb. Resolves when the call waits for an act again or has ended.
   * @throws OutOfTurn if the call is not waiting for this act
   */
  async act(act: Act): Promise<void> {
    if (!this.moment || (act.does !== 'hangsUp' && act.does !== 'isUpdated' && !this.moment.fits.includes(act.does))) {
      throw new OutOfTurn(act.does, this.moment ?? (this.#isOver ? 'over' : 'busy'));
    }
    this.moment = undefined;
    const settled = this.awaitSettled();
    this.#resolveAct(act);
    await settled;
  }

  /** Resolves when a verb waits for an act, or the call has ended. */
  awaitSettled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  /**
   * Ends every wait, because the call is over or the simulator itself has failed with
   * the error `mistake`.
   */
  end(mistake?: unknown): void {
    this.moment = undefined;
    this.#isOver = true;
    for (const { resolve, reject } of this.#waiters.splice(0)) mistake === undefined ? resolve() : reject(mistake);
  }
}

/**
 * Thrown for an action that the call does not accept at this point. The message names what the call
 * waits for.
 */
export class OutOfTurn extends Error {
  constructor(did: Act['does'], moment: Moment | 'busy' | 'over') {
    super(`${did} does not fit now: ${describeMoment(moment)}`);
  }
}

function describeMoment(moment: Moment | 'busy' | 'over'): string {
  if (moment === 'over') return 'the call has ended';
  if (moment === 'busy') return 'another act is still running, so await it first';
  return `${moment.verb} is waiting for ${moment.for}, so use one of ${[...moment.fits, 'hangsUp'].join(', ')}`;
}
