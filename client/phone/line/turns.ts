import type { Act } from './act.ts';
import { describeAwaited } from './describe-awaited.ts';
import type { Moment } from './moment.ts';

/**
 * Lets the verbs of the application and the participants of a call take turns. A verb waits for an
 * action of a participant. The action resolves when the next verb waits for an action, or when the
 * call has ended.
 */
export class Turns {
  moment: Moment | undefined;
  #isOver = false;
  #resolveAct: (act: Act) => void = () => {};
  #waiters: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  /** Waits for the next action of a participant. */
  awaitAct(moment: Moment): Promise<Act> {
    const acted = new Promise<Act>((resolve) => {
      this.#resolveAct = resolve;
    });
    this.moment = moment;
    for (const { resolve } of this.#waiters.splice(0)) resolve();
    return acted;
  }

  /**
   * Hands an action of a participant to the waiting verb. Resolves when the call waits for an
   * action again or has ended.
   * @throws OutOfTurn if the call is not waiting for this action
   */
  async act(act: Act): Promise<void> {
    if (!this.moment || (act.does !== 'hangsUp' && act.does !== 'isUpdated' && !this.moment.fits.includes(act.does))) {
      throw new OutOfTurn(act.does, this.moment ?? (this.#isOver ? 'over' : 'busy'));
    }
    const { ringing } = this.moment;
    if ('who' in act && act.who !== undefined && ringing?.includes(act.who) === false)
      throw new OutOfTurn(act.does, this.moment, `${act.who} is not ringing: the dial rings ${ringing.join(', ')}`);
    this.moment = undefined;
    const settled = this.awaitSettled();
    this.#resolveAct(act);
    await settled;
  }

  /** Resolves when a verb waits for an action of a participant, or when the call has ended. */
  awaitSettled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  /**
   * Ends every pending wait, because the call has ended or the simulator itself has failed with the
   * error `mistake`.
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
 *
 * ```ts
 * await expect(call.answers()).rejects.toThrow(OutOfTurn);
 * ```
 */
export class OutOfTurn extends Error {
  /** The reason in words. */
  readonly why: string;

  /** @param why the reason, if the action fits the moment but not its hooks */
  constructor(did: Act['does'], moment: Moment | 'busy' | 'over', why: string = describeMoment(moment)) {
    super(`${did} does not fit now: ${why}`);
    this.why = why;
  }
}

function describeMoment(moment: Moment | 'busy' | 'over'): string {
  if (moment === 'over') return 'the call has ended';
  if (moment === 'busy') return 'another act is still running, so await it first';
  return `${moment.verb} is waiting for ${describeAwaited(moment)}, so use one of ${[...moment.fits.filter((does) => does !== 'isUpdated'), 'hangsUp'].join(', ')}`;
}
