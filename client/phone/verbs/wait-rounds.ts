import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { tolerateFailure } from '../line/tolerate-failure.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import { requireAllowed, requireArray } from '../webhooks/read-verbs.ts';
import type { Hook } from '../webhooks/requestor.ts';

interface Options {
  hook: Hook | undefined;
  name: DeliveryName;
  /** The silence before each request of the hook. */
  pauseSeconds: number;
  createPayload: () => object;
  /** The names of the verbs that an answer of the wait hook may contain. */
  allowed: readonly Verb['verb'][];
}

/**
 * Carries out the verbs of a wait hook for a waiting caller, and requests the wait hook again after
 * the verbs of each answer. After a failure of the wait hook, or an empty or invalid answer, the
 * rest of the wait is silent.
 */
export class WaitRounds {
  readonly #leg: Leg;
  readonly #options: Options;
  #isOver: boolean;
  /** When the hook is requested next. */
  #dueAt: number;

  constructor(leg: Leg, options: Options) {
    this.#leg = leg;
    this.#options = options;
    this.#dueAt = leg.line.clock.seconds + options.pauseSeconds;
    this.#isOver = options.hook === undefined;
  }

  /**
   * Carries out rounds (one answer of the wait hook each) until the given seconds have passed. The
   * last round runs to its end. Resolves with whether an answer contained a `leave` verb.
   */
  async passTime(seconds: number): Promise<boolean> {
    const { clock } = this.#leg.line;
    const until = clock.seconds + seconds;
    for (let before = -1; !this.#isOver && this.#dueAt < until && clock.seconds > before; ) {
      before = clock.seconds;
      if (await this.runRound()) return true;
    }
    this.#leg.passTime(until - clock.seconds);
    return false;
  }

  /**
   * Asks the wait hook once and carries out its verbs. Resolves with whether the answer contained a
   * `leave` verb.
   */
  async runRound(): Promise<boolean> {
    if (this.#isOver) return false;
    const { clock } = this.#leg.line;
    this.#leg.passTime(this.#dueAt - clock.seconds);
    const hasLeft = await this.#askAndPlay();
    this.#dueAt = clock.seconds + this.#options.pauseSeconds;
    return hasLeft;
  }

  async #askAndPlay(): Promise<boolean> {
    const verbs = (await tolerateFailure(this.#leg, 'silence', () => this.#ask())) ?? [];
    this.#isOver = verbs.length === 0;
    const endIndex = verbs.findIndex((verb) => verb.verb === 'leave' || loopsForever(verb));
    const endVerb = verbs[endIndex];
    await this.#leg.runNested(endVerb ? verbs.slice(0, endIndex) : verbs);
    if (!endVerb || endVerb.verb === 'leave') return endVerb !== undefined;
    // A prompt that loops forever, such as music, goes on until the wait is over.
    this.#isOver = true;
    await this.#leg.runNested([{ ...endVerb, loop: 1 } as Verb]);
    return false;
  }

  async #ask(): Promise<Verb[]> {
    const { hook, name, createPayload, allowed } = this.#options;
    const { line, facts } = this.#leg;
    const answer = await line.ask(name, hook ?? '', createPayload(), facts.createB3());
    requireArray(answer);
    const verbs = line.readVerbs(answer);
    requireAllowed(verbs, allowed);
    return verbs;
  }
}

function loopsForever(verb: Verb): boolean {
  return 'loop' in verb && verb.loop === 'forever';
}
