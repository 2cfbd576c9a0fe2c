import type { Failure, FailureCause } from '../../../openapi/contract/call-event.ts';

interface Details {
  /** The HTTP status of a refused answer. */
  status?: number | undefined;
  /** The error code of undici or Node.js, such as `ECONNRESET`. */
  code?: string | undefined;
  /** The server's description of the failure. */
  said?: string | undefined;
  /** JSON pointers to the invalid parts of an answer. */
  at?: string[];
}

/** Maximum characters of a message, which may quote the hook or the answer. */
const maxMessageLength = 2_000;

/** The failure of a hook: the request failed, or jambonz cannot use the answer. */
export class HookFailure extends Error {
  readonly failure: Failure;
  readonly code: string | undefined;

  constructor(cause: FailureCause, message: string, { status, code, said, at }: Details = {}) {
    super(message);
    this.failure = {
      cause,
      message: message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message,
      ...(status !== undefined && { status }),
      ...(said !== undefined && { said }),
      ...(at && { at }),
    };
    this.code = code;
  }

  /** The HTTP status of a refused answer. */
  get status(): number | undefined {
    return this.failure.status;
  }
}
