import { LRUCache } from 'lru-cache';
import type { Call } from '../handler.ts';

const hour = 60 * 60 * 1000;

/** Remembers calls in this process: at most `max` of them and 64 MB of what their senders wrote, each for four hours after its last webhook. */
export class CallMemory {
  readonly #calls: LRUCache<string, Call>;

  constructor(max = 50_000) {
    const sizeCalculation = ({ sid, envVars }: Call) => 1 + sid.length + JSON.stringify(envVars).length;
    this.#calls = new LRUCache({ max, maxSize: 64_000_000, sizeCalculation, ttl: 4 * hour, updateAgeOnGet: true });
  }

  /** The call with this `call_sid`, new if it was never heard of. Environment variables come with its first webhook only. */
  recall(sid: string, envVars?: Call['envVars']): Call {
    const known = this.#calls.get(sid);
    if (known && !envVars) return known;
    const call: Call = { sid, envVars: envVars ?? {}, data: known?.data ?? {} };
    this.#calls.set(sid, call);
    return call;
  }

  /** Forgets an ended call after a minute, not at once: its last webhooks may overtake each other. */
  release(sid: string): void {
    const call = this.#calls.peek(sid);
    if (call) this.#calls.set(sid, call, { ttl: 60_000 });
  }
}
