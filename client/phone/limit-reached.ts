import type { Failure } from '../../openapi/contract/call-event.ts';

/** Thrown when a call reaches a limit of the phone, which then stops the call. */
export class LimitReached extends Error {
  readonly failure: Failure;

  constructor(message: string) {
    super(message);
    this.failure = { cause: 'loop', message };
  }
}
