import type { Verb } from '../../../generated/server/verbs.ts';
import type { HookFailure } from '../webhooks/hook-failure.ts';
import type { Act, ActOf } from './act.ts';
import type { CallFacts, CallPhase } from './call-facts.ts';
import { CallOver, Replaced } from './call-over.ts';
import type { Line } from './line.ts';

/** How a call ended. `why` is there when it was not simply hung up. */
export interface Ending {
  by: 'caller' | 'jambonz';
  status: CallPhase;
  why?: string;
}

/** Carries out one verb on a leg. Resolves with the verbs that replace those behind it, or with none. */
export type Perform = (verb: Verb, leg: Leg) => Promise<Verb[]>;

/** One side's connection with jambonz, and what it does there: the caller's, or that of a party that was dialled. */
export class Leg {
  readonly line: Line;
  readonly facts: CallFacts;
  /** The leg that dialled this one. */
  readonly parent: Leg | undefined;
  ending: Ending | undefined;
  #answeredAt: number | undefined;
  #left: Verb[] = [];
  #running: Verb | undefined;

  readonly #perform: Perform;

  constructor(line: Line, facts: CallFacts, perform: Perform, parent?: Leg) {
    this.line = line;
    this.facts = facts;
    this.#perform = perform;
    this.parent = parent;
  }

  /** The leg of a party that this one dials. */
  dialled(facts: CallFacts): Leg {
    return new Leg(this.line, facts, this.#perform, this);
  }

  get who(): 'caller' | 'party' {
    return this.parent ? 'party' : 'caller';
  }

  get isAnswered(): boolean {
    return this.#answeredAt !== undefined;
  }

  /** Whether no verb stands behind the running one. */
  get isLastVerb(): boolean {
    return this.#left.length === 0;
  }

  /**
   * Carries out verbs one after another until none is left.
   * @param replace what becomes of those that are left when an action hook answers with others
   */
  async run(
    verbs: readonly Verb[],
    replace: (left: Verb[], next: Verb[]) => Verb[] = (_, next) => next,
  ): Promise<void> {
    this.#left = [...verbs];
    for (let verb = this.#left.shift(); verb; verb = this.#left.shift()) {
      await this.#giveWay();
      this.#running = verb;
      const next = await this.#perform(verb, this);
      if (next.length > 0) this.#left = replace(this.#left, next);
    }
  }

  /** Carries out verbs within a verb: those behind that one stay, and no action hook replaces any. */
  async aside(verbs: readonly Verb[]): Promise<void> {
    const [behind, running] = [this.#left, this.#running];
    await this.run(verbs, (left) => left);
    this.#left = behind;
    this.#running = running;
  }

  async answer(): Promise<void> {
    if (this.isAnswered) return;
    this.#answeredAt = this.line.clock.seconds;
    this.facts.becomes('in-progress', 200, 'OK');
    await this.line.report(this.facts);
  }

  /** @param status how a call ends that was not answered */
  async hangUp(by: Ending['by'], status: { phase: CallPhase; sip: number; reason: string } = cancelled): Promise<void> {
    if (this.ending) return;
    if (!this.parent) this.facts.call_termination_by = by; // it is not told of legs that were dialled
    if (this.#answeredAt === undefined) this.facts.becomes(status.phase, status.sip, status.reason);
    else {
      this.facts.duration = Math.floor(this.line.clock.seconds - this.#answeredAt);
      this.facts.becomes('completed', 200, 'OK');
    }
    const why = by === 'jambonz' && !this.isAnswered ? { why: `SIP ${status.sip} ${status.reason}` } : {};
    this.ending = { by, status: this.facts.call_status, ...why };
    await this.line.report(this.facts);
  }

  /** A REST request has sent verbs that take the place of all others. */
  async #giveWay(): Promise<void> {
    const verbs = await this.line.takeUpdate();
    if (verbs) throw new Replaced(verbs === 'next' ? this.#left : verbs);
  }

  /** Waits until somebody does something about a verb. */
  async turn<Does extends Act['does']>(verb: string, what: string, fits: readonly Does[]): Promise<ActOf<Does>> {
    await this.#giveWay();
    const act = await this.line.turns.next({ verb, for: what, fits, settings: this.#running });
    this.line.turnOver();
    await this.#giveWay();
    if (act.does === 'hangsUp') {
      const caller = this.parent ?? this;
      this.line.transcript.add({ who: 'caller', does: 'hangs up' });
      await caller.hangUp('caller');
      throw new CallOver();
    }
    return act as ActOf<Does>;
  }

  /** What a failed hook means for the call. */
  fails({ message }: HookFailure, consequence: string): void {
    this.line.transcript.add({
      who: 'jambonz',
      does: `cannot use the answer, ${consequence}:`,
      what: message,
      wrong: true,
    });
  }

  /** The application lets this side hear something. It takes no time yet. */
  hears(does: string, what: string): void {
    this.line.transcript.add({ who: 'application', does: this.parent ? `${does} to the party` : does, what });
    if (!this.parent) this.line.heard.push(what);
  }

  does(does: string, what?: string): void {
    this.line.transcript.add({ who: this.who, does, ...(what !== undefined && { what }) });
  }

  notes(what: string): void {
    this.line.transcript.add({ who: 'jambonz', does: 'notes:', what });
  }

  passes(seconds: number): void {
    this.line.clock.pass(seconds);
  }
}

const cancelled = { phase: 'no-answer', sip: 487, reason: 'Request Terminated' } as const;
