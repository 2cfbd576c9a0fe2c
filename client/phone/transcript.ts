import type { Actor, CallEvent, CallEventData } from '../../openapi/contract/call-event.ts';
import type { Clock } from './clock.ts';

/** The events of a call, in order. */
export class Transcript {
  readonly events: CallEvent[] = [];
  readonly #clock: Clock;
  readonly #callSid: string;
  readonly #watch: (event: CallEvent) => void;

  constructor(clock: Clock, callSid: string, watch: (event: CallEvent) => void = () => {}) {
    this.#clock = clock;
    this.#callSid = callSid;
    this.#watch = watch;
  }

  /** Adds an event that happens now. It belongs to the call if it has no `call_sid` of a leg. */
  add(event: CallEventData & { who: Actor; call_sid?: string }): void {
    const at = Math.round(this.#clock.seconds * 10) / 10;
    const added: CallEvent = { at, call_sid: this.#callSid, ...event };
    this.events.push(added);
    this.#watch(added);
  }
}
