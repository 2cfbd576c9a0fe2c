import type { FallbackReason } from '../../openapi/contract/answer-mark.ts';
import type { Clock } from './clock.ts';

/** The caller, the party that was dialled or took the call from a queue, the application behind the webhooks, and the platform. */
export type Who = 'caller' | 'party' | 'application' | 'jambonz';

/** Something that was said, done or found out. */
export interface Event {
  /** Seconds since the call began. */
  at: number;
  who: Who;
  /** A verb in the third person: `says`, `presses`, `rings`, `hangs up`. */
  does: string;
  /** The words, keys or numbers of it. */
  what?: string;
  /** Set when it is the application's mistake. */
  wrong?: true;
}

/** One request of a webhook. */
export interface HookEvent extends Event {
  who: 'jambonz';
  hook: {
    /** As the catalogue of webhooks names it: `gatherResult`. */
    name: string;
    method: string;
    url: string;
    payload: unknown;
    /** Missing when there was no answer. */
    status?: number;
    /** Real milliseconds, not virtual ones. */
    latency: number;
    /** The names of the verbs in the answer. */
    verbs?: string[];
    /** The answer is the operation's fallback, because its handler failed: the application's mistake. */
    fallback?: FallbackReason;
    /** The answer is that of an earlier attempt. */
    isReplay?: true;
    /** Why the answer does not count. */
    failure?: string;
    /** What the server said of a failure. */
    said?: string;
  };
}

export type Entry = Event | HookEvent;

/** What happened in a call, in order. */
export class Transcript {
  readonly entries: Entry[] = [];
  readonly #clock: Clock;
  readonly #watch: (entry: Entry) => void;

  constructor(clock: Clock, watch: (entry: Entry) => void = () => {}) {
    this.#clock = clock;
    this.#watch = watch;
  }

  add(entry: Omit<Event, 'at'> | Omit<HookEvent, 'at'>): void {
    const at = Math.round(this.#clock.seconds * 10) / 10;
    this.entries.push({ at, ...entry });
    this.#watch({ at, ...entry });
  }
}
