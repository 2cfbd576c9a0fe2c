import { type CallEvent, findMistake } from '../../openapi/contract/call-event.ts';
import type { Act, SipHeaders } from './line/act.ts';
import type { CallFacts } from './line/call-facts.ts';
import type { Ending, Leg } from './line/leg.ts';
import type { Moment } from './line/moment.ts';
import { OutOfTurn } from './line/turns.ts';
import { printMistake, printTranscript } from './print-event.ts';
import { receive } from './receive.ts';
import { explainMissingTool } from './verbs/bots/offered-tools.ts';
import type { Payload } from './webhooks/catalogue.ts';
import type { DeliveryName } from './webhooks/check-delivery.ts';

/**
 * A simulated call. Methods such as `press` are the actions of its participants. An action resolves
 * when the application listens again, when it waits for the far side (such as a dialled party), or
 * when the call has ended. An action that the call is not waiting for rejects with an OutOfTurn
 * error, whose message names what the call waits for.
 *
 * ```ts
 * await call.press('1');
 * await call.answers();
 * expect(call.ended).toBeUndefined();
 * await call.hangsUp();
 * expect(call.ended).toEqual({ by: 'caller', status: 'completed' });
 * ```
 */
export class Call {
  readonly #leg: Leg;

  constructor(leg: Leg) {
    this.#leg = leg;
  }

  /** The data that jambonz has about the call. */
  get facts(): CallFacts {
    return this.#leg.facts;
  }

  /**
   * The texts, and the URLs of recordings, that the caller has heard since the last action of a
   * participant.
   */
  get heard(): string {
    return this.#leg.line.heard.join('\n');
  }

  /**
   * The target that jambonz rang last: a number, SIP URI or name, or several targets separated by
   * commas.
   */
  get dialled(): string | undefined {
    return this.#leg.line.dialled;
  }

  /** The queue that the caller was put into last. */
  get queue(): string | undefined {
    return this.#leg.line.queue;
  }

  /** The action that the call waits for, or undefined if the call has ended. */
  get waitingFor(): Moment | undefined {
    return this.#leg.line.turns.moment;
  }

  /** How the call ended, or undefined if the call has not ended yet. */
  get ended(): Ending | undefined {
    return this.#leg.ending;
  }

  /** Virtual seconds since the call began. */
  get seconds(): number {
    return this.#leg.line.clock.seconds;
  }

  /** Everything said, done and requested in the call so far, in order. */
  get transcript(): readonly CallEvent[] {
    return this.#leg.line.transcript.events;
  }

  /**
   * The errors of the application: failed hooks, fallbacks, and answers that break the contract.
   */
  get mistakes(): string[] {
    return this.transcript.filter(findMistake).map(printMistake);
  }

  /** The transcript as readable text. */
  toString(): string {
    return printTranscript(this.transcript);
  }

  /**
   * Presses keys (0 to 9, A to D, * and #), one after another. With `interrupting`, the keys are
   * pressed while the prompt is still heard; by default after it. With `by`, the dialled party
   * presses them instead of the caller.
   */
  press(keys: string, options: { interrupting?: boolean; by?: 'party' } = {}): Promise<void> {
    return this.#act({ does: 'press', keys, ...options });
  }

  /**
   * Lets the caller speak. `confidence` is that of the speech recognition, from 0 to 1, by default
   * 0.9. With `interrupting`, the caller speaks while the prompt is still heard; by default after
   * it.
   */
  say(text: string, options: { interrupting?: boolean; confidence?: number } = {}): Promise<void> {
    return this.#act({ does: 'say', text, ...options });
  }

  /** Stays silent until the application stops waiting. */
  staysSilent(): Promise<void> {
    return this.#act({ does: 'staysSilent' });
  }

  /**
   * Lets the speech vendor report an error, such as refused credentials. With vendors such as
   * Deepgram, a `gather` for speech reports it as its result, and a `transcribe` goes on. With
   * others, such as Google, both end without a result. A recognizer with a fallback vendor goes on
   * with this one.
   */
  recognitionFails(details = 'the vendor refuses the credentials'): Promise<void> {
    return this.#act({ does: 'recognitionFails', details });
  }

  /** Lets this many virtual seconds pass. They take no real time. */
  waits(seconds: number): Promise<void> {
    return this.#act({ does: 'waits', seconds });
  }

  /**
   * Lets the far side accept the caller: the ringing target `who` answers (by default the first
   * ringing target), an agent takes the caller from the queue, or the conference starts. The
   * waiting verb determines which of these happens.
   */
  answers(who?: string): Promise<void> {
    return this.#act({ does: 'answers', ...(who !== undefined && { who }) });
  }

  /**
   * Lets the ringing target `who` (by default the first) send early media, such as an announcement.
   */
  sendsEarlyMedia(who?: string): Promise<void> {
    return this.#act({ does: 'sendsEarlyMedia', ...(who !== undefined && { who }) });
  }

  /**
   * Lets the target `who`, or all ringing targets if `who` is not given, refuse the call with this
   * SIP status, such as 480 or 603.
   */
  rejects(status: number, who?: string): Promise<void> {
    return this.#act({ does: 'rejects', status, ...(who !== undefined && { who }) });
  }

  /** Makes the target `who` busy, or all ringing targets if `who` is not given. */
  isBusy(who?: string): Promise<void> {
    return this.#act({ does: 'isBusy', ...(who !== undefined && { who }) });
  }

  /** Lets the far side ignore the call until jambonz stops waiting for an answer. */
  doesNotAnswer(): Promise<void> {
    return this.#act({ does: 'doesNotAnswer' });
  }

  /**
   * Lets the far side (a party, conference, WebSocket server or language model) hang up. `headers`
   * are SIP headers of its BYE, such as `X-Cause`.
   */
  partyHangsUp(options: { headers?: SipHeaders } = {}): Promise<void> {
    return this.#act({ does: 'partyHangsUp', ...options });
  }

  /** Lets the caller hang up. `headers` are SIP headers of the BYE, such as `X-Cause`. */
  hangsUp(options: { headers?: SipHeaders } = {}): Promise<void> {
    return this.#act({ does: 'hangsUp', ...options });
  }

  /**
   * Lets the party that has answered say a greeting, while answering machine detection runs. A
   * greeting of `thresholdWordCount` words, by default nine, or more is that of a machine. With
   * `beep`, a beep follows the greeting.
   */
  greets(text: string, options: { beep?: boolean } = {}): Promise<void> {
    return this.#act({ does: 'greets', text, ...options });
  }

  /**
   * Lets a phone ask to transfer the other side to a number, user or SIP URI (SIP REFER), if the
   * call has a `referHook`: the phone of the caller, or with `by` that of the dialled party.
   * `headers` are `X-` headers of the REFER.
   */
  refers(to: string, options: { by?: 'party'; headers?: SipHeaders } = {}): Promise<void> {
    return this.#act({ does: 'refers', to, ...options });
  }

  /**
   * Lets a phone send a SIP request within the call, if the call has a
   * `sipRequestWithinDialogHook`: the phone of the caller, or with `by` that of the dialled party.
   */
  sendsRequest(
    method: 'INFO' | 'MESSAGE',
    body: string,
    options: { by?: 'party'; headers?: SipHeaders } = {},
  ): Promise<void> {
    return this.#act({ does: 'sendsRequest', method, body, ...options });
  }

  /**
   * Lets the caller, or with `by` the dialled party, put the call on hold, if the call has an
   * `onHoldHook` or a `sipRequestWithinDialogHook`.
   */
  holds(options: { by?: 'party' } = {}): Promise<void> {
    return this.#act({ does: 'holds', ...options });
  }

  /** Lets the caller, or with `by` the dialled party, resume a call that is on hold. */
  resumes(options: { by?: 'party' } = {}): Promise<void> {
    return this.#act({ does: 'resumes', ...options });
  }

  /**
   * Lets the language model call a tool. Resolves with what the model is told: the result of the
   * tool, without the format of the vendor, or undefined if the vendor ignores the answer.
   *
   * ```ts
   * expect(await call.callsTool('look-up-order', { number: 7 })).toEqual({ state: 'delivered' });
   * ```
   * @throws OutOfTurn if the verb does not offer this tool to the model
   */
  async callsTool(tool: string, args: unknown = {}): Promise<unknown> {
    const { line } = this.#leg;
    const { moment } = line.turns;
    const why = moment?.fits.includes('callsTool') ? explainMissingTool(moment, tool) : undefined;
    if (moment && why) throw new OutOfTurn('callsTool', moment, why);
    const sent = line.transcript.events.length;
    await this.#act({ does: 'callsTool', tool, args });
    const results = line.transcript.events.slice(sent).filter((event) => event.kind === 'tool-result');
    return results.at(-1)?.told;
  }

  /**
   * Lets the call receive what no other act causes: an event of a language model or bot, its
   * result, a SIP request inside the call, a text message, an alert and others. Sends this webhook
   * to the hook of the running verb, of a `config` before, or of the application. The payload is
   * `fields` with the data about the call and the rest of the catalogue's example of this kind.
   * Verbs in the answer are carried out as jambonz does. Resolves with the JSON of the answer.
   *
   * ```ts
   * await call.receives('lexEvent', { event: 'intent', data: { intent: 'BookHotel' } });
   * ```
   * @throws OutOfTurn if no hook of the call takes this webhook now
   * @throws Error if the payload breaks the contract
   */
  receives<Name extends DeliveryName>(name: Name, fields: Partial<Payload<Name>> = {}): Promise<unknown> {
    return receive(this.#leg, name, { ...fields });
  }

  #act(act: Act): Promise<void> {
    return this.#leg.line.turns.act(act);
  }
}
