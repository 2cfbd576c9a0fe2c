import type { Failure, FailureCause } from '../../../openapi/contract/call-event.ts';

/** The failure of a hook: the request failed, or jambonz cannot use the answer. */
export class HookFailure extends Error {
  readonly failure: Failure;
  /** The HTTP status of a refused answer. */
  readonly status: number | undefined;

  constructor(
    cause: FailureCause,
    message: string,
    { status, said, at }: { status?: number; said?: string | undefined; at?: string[] } = {},
  ) {
    super(message);
    this.failure = { cause, message, ...(said !== undefined && { said }), ...(at && { at }) };
    this.status = status;
  }
}
