import type { FallbackReason } from '../../openapi/contract/answer-mark.ts';
import type { Clock } from './clock.ts';

/**
 * Who acts in a call: the caller; the party that was dialled or took the call from a queue; the
 * application behind the webhooks; the platform jambonz.
 */
export type Actor = 'caller' | 'party' | 'application' | 'jambonz';

/** A transcript entry for something said, done or detected. */
export interface TranscriptEvent {
  /** Seconds since the call began. */
  at: number;
  /** Who acts. */
  who: Actor;
  /** The action in the third person: `says`, `presses`, `rings`, `hangs up`. */
  does: string;
  /** What the action concerns, such as the spoken words, the pressed keys or the dialled number. */
  what?: string;
  /** Set if the entry shows an error of the application. */
  wrong?: true;
}

/**
 * A transcript entry for one request of a webhook. Each attempt of a retried webhook is an entry.
 *
 * ```ts
 * const hooks = call.transcript.filter((entry): entry is HookEvent => 'hook' in entry);
 * expect(hooks.map(({ hook }) => hook.name)).toEqual(['newCall', 'gatherResult']);
 * ```
 */
export interface HookEvent extends TranscriptEvent {
  who: 'jambonz';
  hook: {
    /** The name of the webhook, such as `newCall` or `gatherResult`. */
    name: string;
    method: string;
    /** The requested path, or the complete URL if relative hooks go to another origin. */
    url: string;
    /** The data about the call, which jambonz sends as the body of a POST and omits in a GET. */
    payload: unknown;
    /** Missing if the request was not answered. */
    status?: number;
    /** Real milliseconds from the request to the answer. */
    latency: number;
    /** The names of the verbs in the answer. */
    verbs?: string[];
    /**
     * Set if the handler failed and the answer is the operation's fallback. This is an error of the
     * application.
     */
    fallback?: FallbackReason;
    /** Set if the server has repeated the stored answer to an earlier attempt. */
    isReplay?: true;
    /** Why jambonz rejects the answer, or why the request failed. */
    failure?: string;
    /** The server's description of the failure, from the body of its answer. */
    said?: string;
  };
}

/**
 * A transcript entry. It is a `HookEvent` if it has a `hook`.
 *
 * ```ts
 * const statuses = (entry: Entry) => ('hook' in entry ? entry.hook.status : undefined);
 * ```
 */
export type Entry = TranscriptEvent | HookEvent;

/** The entries of a call, in order. */
export class Transcript {
  readonly entries: Entry[] = [];
  readonly #clock: Clock;
  readonly #watch: (entry: Entry) => void;

  constructor(clock: Clock, watch: (entry: Entry) => void = () => {}) {
    this.#clock = clock;
    this.#watch = watch;
  }

  add(entry: Omit<TranscriptEvent, 'at'> | Omit<HookEvent, 'at'>): void {
    const at = Math.round(this.#clock.seconds * 10) / 10;
    this.entries.push({ at, ...entry });
    this.#watch({ at, ...entry });
  }
}
