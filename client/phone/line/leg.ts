import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Actor, CallEventData, Consequence, Failure, Note } from '../../../openapi/contract/call-event.ts';
import type { HookFailure } from '../webhooks/hook-failure.ts';
import type { Act, ActOf } from './act.ts';
import type { CallFacts, CallPhase } from './call-facts.ts';
import { CallOver, VerbsReplaced } from './call-over.ts';
import type { Line } from './line.ts';
import type { Awaited } from './moment.ts';

/**
 * How a call ended.
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
  /** The SIP status and reason that the caller got. Set only if jambonz ended an unanswered call. */
  sip_status?: number;
  sip_reason?: string;
  /** The failed hook because of which jambonz ended the call. */
  failure?: Failure;
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
    const isRejected = by === 'jambonz' && !this.isAnswered;
    this.ending = {
      by,
      status: this.facts.call_status,
      ...(isRejected && { sip_status: status.sip, sip_reason: status.reason }),
    };
    await this.line.reportStatus(this.facts);
  }

  /** Stops the running verb if a REST request has replaced the verbs of the call. */
  async #applyUpdate(): Promise<void> {
    const verbs = await this.line.takeUpdate();
    if (verbs) throw new VerbsReplaced(verbs === 'next' ? this.#remainingVerbs : verbs);
  }

  /** Waits for the next action of a participant while a verb runs. */
  async awaitAct<Does extends Act['does']>(
    verb: string,
    awaited: Awaited,
    fits: readonly Does[],
    name?: string,
  ): Promise<ActOf<Does>> {
    await this.#applyUpdate();
    const act = await this.line.turns.awaitAct({
      verb,
      for: awaited,
      ...(name !== undefined && { name }),
      fits,
      settings: this.#runningVerb,
    });
    this.line.startTurn();
    if (act.does === 'waits') this.addAct({ kind: 'wait', seconds: act.seconds });
    await this.#applyUpdate();
    if (act.does === 'hangsUp') {
      const caller = this.parent ?? this;
      caller.add('caller', { kind: 'hangup' });
      await caller.hangUp('caller');
      throw new CallOver();
    }
    return act as ActOf<Does>;
  }

  /** Adds an event of this leg to the transcript. */
  add(who: Actor, event: CallEventData): void {
    this.line.transcript.add({ who, call_sid: this.facts.call_sid, ...event });
  }

  /** Adds an action of the participant of this leg to the transcript. */
  addAct(event: CallEventData): void {
    this.add(this.who, event);
  }

  /** Adds a failed hook and its consequence for the call to the transcript. */
  addFailure({ failure }: HookFailure, consequence: Consequence): void {
    this.add('jambonz', { kind: 'mistake', failure, consequence });
  }

  /**
   * Adds a prompt or recording that this leg hears to the transcript. Does not advance the clock.
   */
  addAudio(audio: Audio): void {
    this.add('application', { ...audio, to: this.who });
    if (!this.parent) this.line.heard.push('text' in audio ? audio.text : 'url' in audio ? audio.url : audio.keys);
  }

  addNote(note: Note): void {
    this.add('jambonz', { kind: 'note', ...note });
  }

  passTime(seconds: number): void {
    this.line.clock.pass(seconds);
  }
}

/** What a leg hears: a text, a recording, or the tones of keys. */
type Audio = { kind: 'say'; text: string } | { kind: 'play'; url: string } | { kind: 'press'; keys: string };

const cancelledStatus = { phase: 'no-answer', sip: 487, reason: 'Request Terminated' } as const;
