import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type {
  Actor,
  CallEventData,
  Consequence,
  Failure,
  Note,
  RejectReason,
} from '../../../openapi/contract/call-event.ts';
import type { HookFailure } from '../webhooks/hook-failure.ts';
import type { Act, ActOf, SipHeaders } from './act.ts';
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
  /**
   * The SIP status and reason that the caller got. Set only if jambonz ended an unanswered call.
   */
  sip_status?: number;
  sip_reason?: string;
  /** Why jambonz rejected the unanswered call. Missing if the application declined it. */
  because?: RejectReason;
  /** The failed hook because of which jambonz ended the call. */
  failure?: Failure;
}

/**
 * Carries out one verb on a leg. Resolves with the verbs that replace the remaining verbs, or with
 * an empty list to continue with the remaining verbs.
 */
type Perform = (verb: Verb, leg: Leg) => Promise<Verb[]>;

/** Something that goes on beside the verbs of a call, and accepts actions of its own. */
export interface SideActivity {
  /** The actions that it accepts at present. */
  readonly fits: readonly Act['does'][];
  /**
   * Reports what is due by now.
   * @throws VerbsReplaced if a hook answers with verbs
   */
  settle(): Promise<void>;
  /** @throws VerbsReplaced if a hook answers with verbs */
  act(act: Act): Promise<void>;
}

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
  /** Whether the caller holds the call. */
  isOnHold = false;
  /**
   * Whether jambonz hears SIP requests of this side: only if their hook was set before the call was
   * answered (feature server, session/call-session.js:2731).
   */
  hearsRequests = false;
  /** The dialled party that talks with this caller. */
  party: Leg | undefined;
  /** Whether the verbs of a confirm hook run on this leg. */
  isConfirming = false;
  /** What goes on beside the verbs of the call, such as answering machine detection. */
  readonly activities = new Set<SideActivity>();
  /** Starts a call of its own for a party that this leg had dialled, with these verbs. */
  adopt: (party: Leg, verbs: readonly Verb[]) => Promise<void> = async () => {};
  /** What begins when this call waits or has ended, such as calls that go on beside it. */
  readonly deferred: (() => Promise<unknown>)[] = [];
  /** After how many seconds jambonz ends the call, from a REST request. */
  maxSeconds: number | undefined;
  #answeredAt: number | undefined;
  #remainingVerbs: Verb[] = [];
  /** The verbs behind the running verb while nested verbs run in it. */
  #outerVerbs: Verb[] | undefined;
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

  /**
   * Returns this dialled leg as a call of its own, on a new line (feature server,
   * utils/place-outdial.js `doAdulting`).
   */
  detach(line: Line): Leg {
    const leg = new Leg(line, this.facts, this.#perform);
    if (this.#answeredAt !== undefined) leg.#answeredAt = this.#answeredAt - this.line.clock.seconds;
    this.ending = { by: 'jambonz', status: 'in-progress' };
    return leg;
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

  /** The verb that runs, or has run last. */
  get runningVerb(): Verb | undefined {
    return this.#runningVerb;
  }

  /** Appends verbs to those after the running verb. */
  queueVerbs(verbs: readonly Verb[]): void {
    (this.#outerVerbs ?? this.#remainingVerbs).push(...verbs);
  }

  /** The verbs after the running verb. */
  get remainingVerbs(): readonly Verb[] {
    return this.#remainingVerbs;
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
    await this.#applyUpdate();
  }

  /**
   * Carries out verbs (such as hold music) inside a running verb, and then restores the verbs that
   * remain after the running verb. Answers of action hooks do not replace the nested verbs.
   */
  async runNested(verbs: readonly Verb[]): Promise<void> {
    const [remainingVerbs, runningVerb] = [this.#remainingVerbs, this.#runningVerb];
    this.#outerVerbs = remainingVerbs;
    try {
      await this.run(verbs, (left) => left);
    } finally {
      this.#outerVerbs = undefined;
    }
    this.#remainingVerbs = remainingVerbs;
    this.#runningVerb = runningVerb;
  }

  async answer(): Promise<void> {
    if (this.isAnswered) return;
    await this.line.settleStatuses();
    this.#answeredAt = this.line.clock.seconds;
    this.hearsRequests = this.line.inDialogHook !== undefined;
    this.facts.setStatus('in-progress', 200, 'OK');
    await this.line.reportStatus(this.facts);
  }

  /**
   * Hangs up the leg and reports its final call status. Before the leg is answered, `caller`
   * cancels the call. After that, the far side (`caller`) hangs up with a BYE that has `headers`.
   */
  async hangUp(by: Ending['by'], headers: SipHeaders = {}): Promise<void> {
    if (this.#answeredAt === undefined) return this.endUnanswered(by, cancelled);
    if (this.ending) return;
    // A dialled leg has a `call_termination_by` only if it has become a call of its own and jambonz
    // ends it.
    if (by === 'jambonz' ? !this.parent : !this.facts.isDialled) this.facts.call_termination_by = by;
    if (by === 'caller') this.facts.headers = { ...byeHeaders, ...headers };
    this.facts.duration = Math.floor(this.line.clock.seconds - this.#answeredAt);
    this.facts.setStatus('completed', 200);
    this.ending = { by, status: 'completed' };
    // The verbs of a confirm hook end a leg without a report (utils/place-outdial.js
    // `_executeApp`).
    if (!this.isConfirming || by === 'caller') await this.line.reportStatus(this.facts);
  }

  /** Ends a leg that is not answered, and reports its final call status. */
  async endUnanswered(by: Ending['by'], { phase, sip_status, sip_reason }: Refusal): Promise<void> {
    if (this.ending) return;
    // Only a caller who cancels is named (session/inbound-call-session.js `_onCancel`).
    if (by === 'caller' && this.facts.isInbound) this.facts.call_termination_by = by;
    this.facts.setStatus(phase, sip_status, sip_reason);
    this.ending = {
      by,
      status: phase,
      ...(by === 'jambonz' && this.facts.isInbound && { sip_status, ...(sip_reason && { sip_reason }) }),
    };
    await this.line.reportStatus(this.facts);
  }

  /** Stops the running verb if a REST request or a command has changed the call. */
  async #applyUpdate(): Promise<void> {
    const update = await this.line.takeUpdate();
    if (!update) return;
    const caller = this.parent ?? this;
    if (update === 'hangup') {
      caller.add('application', { kind: 'hangup', of: 'caller' });
      await caller.#endByRest();
      throw new CallOver();
    }
    if ('failure' in update) {
      caller.addFailure(update.failure, 'call-ends');
      await caller.#endByRest();
      throw new CallOver();
    }
    const { verbs, childVerbs } = update;
    if (verbs) throw new VerbsReplaced(verbs, { childVerbs });
    throw new VerbsReplaced(caller.#outerVerbs ?? caller.#remainingVerbs, { isNext: true, childVerbs });
  }

  /** Waits for the next action of a participant while a verb runs. */
  async awaitAct<Does extends Act['does']>(
    verb: string,
    awaited: Awaited,
    fits: readonly Does[],
    { name, ringing }: { name?: string | undefined; ringing?: readonly string[] } = {},
  ): Promise<ActOf<Does>> {
    const caller = this.parent ?? this;
    for (;;) {
      await caller.startDeferred();
      await this.line.settle();
      await this.#applyUpdate();
      for (const activity of caller.activities) await activity.settle();
      await caller.#endAtTimeLimit();
      const possible = this.ending ? fits.filter((does) => does === 'waits' || does === 'staysSilent') : fits;
      const moreActs = [
        ...[...caller.activities].flatMap((activity) => activity.fits),
        ...(this.parent && !this.ending ? (['partyHangsUp'] as const) : []),
      ];
      const act = await this.line.turns.awaitAct({
        verb,
        for: awaited,
        ...(name !== undefined && { name }),
        ...(ringing && { ringing }),
        fits: [...possible, ...moreActs.filter((does) => !(fits as readonly string[]).includes(does))],
        settings: this.#runningVerb,
      });
      this.line.startTurn();
      if (act.does === 'waits') this.addAct({ kind: 'wait', seconds: act.seconds });
      await this.#applyUpdate();
      if (act.does === 'hangsUp') {
        caller.add('caller', { kind: 'hangup' });
        await caller.hangUp('caller', act.headers);
        throw new CallOver();
      }
      if ((fits as readonly string[]).includes(act.does)) return act as ActOf<Does>;
      if (act.does !== 'partyHangsUp')
        await [...caller.activities].find((activity) => activity.fits.includes(act.does))?.act(act);
      else {
        // The verbs of a confirm hook do not notice it (session/confirm-call-session.js).
        this.addAct({ kind: 'hangup' });
        await this.hangUp('caller', act.headers);
      }
    }
  }

  /** Starts what this call has deferred. */
  async startDeferred(): Promise<void> {
    for (const start of this.deferred.splice(0)) await start();
  }

  /**
   * Ends the call for a REST request (session/call-session.js `_lccCallStatus`). A rejected call is
   * not reported; whether a cancelled one is, is a race.
   */
  async #endByRest(): Promise<void> {
    const { isInbound } = this.facts;
    if (this.isAnswered || (!isInbound && this.line.isCancelReported)) await this.hangUp('jambonz');
    else this.ending = { by: 'jambonz', status: 'no-answer', ...(isInbound && { sip_status: 503 }) };
  }

  /** Hangs up if the call has lasted `maxSeconds` (feature server, `startMaxCallDurationTimer`). */
  async #endAtTimeLimit(): Promise<void> {
    if (this.maxSeconds === undefined || this.#answeredAt === undefined) return;
    if (this.line.clock.seconds - this.#answeredAt < this.maxSeconds) return;
    this.addNote({ note: 'time-limit', seconds: this.maxSeconds });
    this.add('jambonz', { kind: 'hangup' });
    await this.hangUp('jambonz');
    throw new CallOver();
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
  addAudio(audio: Audio, who: Actor = 'application'): void {
    this.add(who, { ...audio, to: this.who });
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

/** Why a leg was not answered. Without a `sip_reason`, the last reason stays. */
export interface Refusal {
  phase: CallPhase;
  sip_status: number;
  sip_reason?: string | undefined;
}

const cancelled: Refusal = { phase: 'no-answer', sip_status: 487, sip_reason: 'Request Terminated' };

/** The headers of a BYE from the far side, without those that jambonz drops. */
const byeHeaders = { 'user-agent': 'Phone/1.0', reason: 'Q.850;cause=16;text="Normal call clearing"' };
