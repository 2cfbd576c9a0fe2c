import { randomBytes } from 'node:crypto';

/**
 * Makes the tracing contexts (`b3`) of the webhooks that this desk sends again. Their trace IDs
 * begin with a text of this desk, by which it recognizes them in the event stream.
 */
export class OwnTraces {
  readonly #start = randomBytes(8).toString('hex');

  /** Creates a trace ID: 32 hexadecimal digits. */
  createTraceId(): string {
    return this.#start + randomBytes(8).toString('hex');
  }

  /** Returns whether this desk made a `b3` header or trace ID. */
  has(b3: string | undefined): boolean {
    return b3?.startsWith(this.#start) === true;
  }
}

/** Formats the header `b3` of a new span in a trace. */
export function formatB3(traceId: string): string {
  return `${traceId}-${randomBytes(8).toString('hex')}-1`;
}
