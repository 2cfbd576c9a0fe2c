import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { HookFailure } from '../webhooks/hook-failure.ts';
import type { Act, ActOf } from './act.ts';
import type { CallFacts, CallPhase } from './call-facts.ts';
import { CallOver, VerbsReplaced } from './call-over.ts';
import type { Line } from './line.ts';

/**
 * How a call ended. `why` is the reason. It is set only if jambonz ended an unanswered call, or
 * ended a call because of a failed hook.
 *
 * ```ts
 * expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
 * ```
 */
export interface Ending {
  /** Who ended the call: `jambonz` also if the application ended it. */
  by: 'caller' | 'jambonz';
  /** The final call status, as in the call status webhook, for example `completed` or `busy`. */
  status: CallPhase;
  why?: string;
}

/**
 * Carries out one verb on a leg. Resolves with the verbs that replace the remaining verbs, or with
 * an empty list to continue with the remaining verbs.
 */
export type Perform = (verb: Verb, leg: Leg) => Promise<Verb[]>;

/**
 * The connection of the caller or a dialled party with jambonz, and the verbs that run on this
 * connection.
 */
export class Leg {
  readonly line: Line;
  readonly facts: CallFacts;
  /**
   * The leg whose `dial` verb created this leg, or undefined if no `dial` verb created this leg.
   */
  readonly parent: Leg | undefined;
  ending: Ending | undefined;
  #answeredAt: number | undefined;
  #remainingVerbs: Verb[] = [];
  #runningVerb: Verb | undefined;

  readonly #perform: Perform;

  constructor(line: Line, facts: CallFacts, perform: Perform, parent?: Leg) {
    this.line = line;
    this.facts = facts;
    this.#perform = perform;
    this.parent = parent;
  }

  /** Creates the leg of a party that this leg dials. */
  createDialledLeg(facts: CallFacts): Leg {
    return new Leg(this.line, facts, this.#perform, this);
  }

  get who(): 'caller' | 'party' {
    return this.parent ? 'party' : 'caller';
  }

  get isAnswered(): boolean {
    return this.#answeredAt !== undefined;
  }

  get isLastVerb(): boolean {
    return this.#remainingVerbs.length === 0;
  }

  /**
   * Carries out verbs one after another until none is left.
   * @param replace chooses the verbs to continue with after an action hook has answered: `left` are
   * the remaining verbs, `next` the verbs of the answer
   */
  async run(
    verbs: readonly Verb[],
    replace: (left: Verb[], next: Verb[]) => Verb[] = (_, next) => next,
  ): Promise<void> {
    this.#remainingVerbs = [...verbs];
    for (let verb = this.#remainingVerbs.shift(); verb; verb = this.#remainingVerbs.shift()) {
      await this.#applyUpdate();
      this.#runningVerb = verb;
      const next = await this.#perform(verb, this);
      if (next.length > 0) this.#remainingVerbs = replace(this.#remainingVerbs, next);
    }
  }

  /**
   * Carries out verbs (such as hold music) inside a running verb, and then restores the verbs that
   * remain after the running verb. Answers of action hooks do not replace the nested verbs.
   */
  async runNested(verbs: readonly Verb[]): Promise<void> {
    const [remainingVerbs, runningVerb] = [this.#remainingVerbs, this.#runningVerb];
    await this.run(verbs, (left) => left);
    this.#remainingVerbs = remainingVerbs;
    this.#runningVerb = runningVerb;
  }

  async answer(): Promise<void> {
    if (this.isAnswered) return;
    this.#answeredAt = this.line.clock.seconds;
    this.facts.setStatus('in-progress', 200, 'OK');
    await this.line.reportStatus(this.facts);
  }

  /**
   * Ends the leg and reports its final call status.
   * @param status the final status if the leg was not answered
   */
  async hangUp(
    by: Ending['by'],
    status: { phase: CallPhase; sip: number; reason: string } = cancelledStatus,
  ): Promise<void> {
    if (this.ending) return;
    // Dialled legs have no `call_termination_by` in jambonz.
    if (!this.parent) this.facts.call_termination_by = by;
    if (this.#answeredAt === undefined) this.facts.setStatus(status.phase, status.sip, status.reason);
    else {
      this.facts.duration = Math.floor(this.line.clock.seconds - this.#answeredAt);
      this.facts.setStatus('completed', 200, 'OK');
    }
    const why = by === 'jambonz' && !this.isAnswered ? { why: `SIP ${status.sip} ${status.reason}` } : {};
    this.ending = { by, status: this.facts.call_status, ...why };
    await this.line.reportStatus(this.facts);
  }

  /** Stops the running verb if a REST request has replaced the verbs of the call. */
  async #applyUpdate(): Promise<void> {
    const verbs = await this.line.takeUpdate();
    if (verbs) throw new VerbsReplaced(verbs === 'next' ? this.#remainingVerbs : verbs);
  }

  /** Waits for the next action of a participant while a verb runs. */
  async awaitAct<Does extends Act['does']>(verb: string, what: string, fits: readonly Does[]): Promise<ActOf<Does>> {
    await this.#applyUpdate();
    const act = await this.line.turns.awaitAct({ verb, for: what, fits, settings: this.#runningVerb });
    this.line.startTurn();
    await this.#applyUpdate();
    if (act.does === 'hangsUp') {
      const caller = this.parent ?? this;
      this.line.transcript.add({ who: 'caller', does: 'hangs up' });
      await caller.hangUp('caller');
      throw new CallOver();
    }
    return act as ActOf<Does>;
  }

  /** Adds a failed hook and its consequence for the call to the transcript. */
  addFailure({ message }: HookFailure, consequence: string): void {
    this.line.transcript.add({
      who: 'jambonz',
      does: `cannot use the answer, ${consequence}:`,
      what: message,
      wrong: true,
    });
  }

  /**
   * Adds a prompt or recording that this leg hears to the transcript. Does not advance the clock.
   */
  addAudio(does: string, what: string): void {
    this.line.transcript.add({ who: 'application', does: this.parent ? `${does} to the party` : does, what });
    if (!this.parent) this.line.heard.push(what);
  }

  addAct(does: string, what?: string): void {
    this.line.transcript.add({ who: this.who, does, ...(what !== undefined && { what }) });
  }

  addNote(what: string): void {
    this.line.transcript.add({ who: 'jambonz', does: 'notes:', what });
  }

  passTime(seconds: number): void {
    this.line.clock.pass(seconds);
  }
}

const cancelledStatus = { phase: 'no-answer', sip: 487, reason: 'Request Terminated' } as const;
