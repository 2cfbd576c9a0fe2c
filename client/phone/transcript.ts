import type { Actor, CallEvent, CallEventData } from '../../openapi/contract/call-event.ts';
import { type Clock, roundSeconds } from './clock.ts';
import { LimitReached } from './limit-reached.ts';
import { maxBytesPerCall, maxEventsPerCall, maxServerMsPerCall } from './limits.ts';

/** The events of a call, in order. */
export class Transcript {
  readonly events: CallEvent[] = [];
  readonly #clock: Clock;
  readonly #callSid: string;
  readonly #watch: (event: CallEvent) => void;
  #bytes = 0;
  #serverMs = 0;

  constructor(clock: Clock, callSid: string, watch: (event: CallEvent) => void = () => {}) {
    this.#clock = clock;
    this.#callSid = callSid;
    this.#watch = watch;
  }

  /**
   * Adds an event that happens now. It belongs to the call if it has no `call_sid` of a leg.
   * @param cost the size of a webhook and the real time that it took
   * @throws LimitReached if the call has reached a limit of the phone. The last event says so.
   */
  add(event: NewEvent, { bytes = 0, serverMs = 0 } = {}): void {
    const limit = this.#findLimit();
    if (limit !== undefined) throw new LimitReached(limit);
    this.#bytes += bytes;
    this.#serverMs += serverMs;
    this.#store(event);
    const reached = this.#findLimit();
    if (reached === undefined) return;
    const { failure } = new LimitReached(reached);
    this.#store({ who: 'jambonz', kind: 'mistake', failure, consequence: 'call-ends' });
  }

  #store(event: NewEvent): void {
    const added: CallEvent = { at: roundSeconds(this.#clock.seconds), call_sid: this.#callSid, ...event };
    this.events.push(added);
    this.#watch(added);
  }

  #findLimit(): string | undefined {
    if (this.events.length >= maxEventsPerCall) return `the phone stops after ${maxEventsPerCall} events of one call`;
    if (this.#bytes > maxBytesPerCall)
      return `the phone stops after ${maxBytesPerCall / 1_000_000} MB of payloads and answers in one call`;
    if (this.#serverMs > maxServerMsPerCall)
      return `the phone stops after it has waited ${maxServerMsPerCall / 1000} s for the webhooks of one call`;
    return undefined;
  }
}

type NewEvent = CallEventData & { who: Actor; call_sid?: string };
