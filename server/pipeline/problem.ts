import { STATUS_CODES } from 'node:http';
import type { RefusalReason } from '../telemetry/metrics.ts';

/**
 * One reason why a request is refused, located by a JSON pointer into the body or by the name of a
 * query or path parameter.
 */
export interface ProblemError {
  pointer?: string;
  parameter?: string;
  detail: string;
}

interface ProblemOptions {
  cause?: unknown;
  /** One-word label for metrics. The default depends on the status. */
  reason?: RefusalReason;
  errors?: ProblemError[];
  headers?: Record<string, string>;
}

const reasons: Record<number, RefusalReason> = {
  400: 'contract',
  401: 'credentials',
  404: 'path',
  405: 'method',
  413: 'size',
  415: 'media_type',
  501: 'media_type',
  503: 'overload',
};

/** Maximum number of errors that one problem lists, because a client can cause many. */
export const maxProblemErrors = 50;

/** An error that refuses a request, sent to the client as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly errors: ProblemError[] | undefined;
  readonly headers: Record<string, string>;
  /** One-word label for metrics. */
  readonly reason: RefusalReason;

  constructor(
    status: number,
    detail: string,
    { errors, headers = {}, cause, reason = reasons[status] ?? 'failure' }: ProblemOptions = {},
  ) {
    super(detail, { cause });
    this.status = status;
    this.errors = errors?.slice(0, maxProblemErrors);
    this.headers = headers;
    this.reason = reason;
  }

  /** Returns the log fields of the problem. */
  toLogFields(): object {
    return { detail: this.message, errors: this.errors };
  }

  /**
   * Returns the problem as JSON members: those of RFC 9457, section 3.1, and `errors`. The type is
   * `about:blank`, so the title is the reason phrase of the HTTP status.
   */
  toJSON(): object {
    return {
      type: 'about:blank',
      title: STATUS_CODES[this.status],
      status: this.status,
      detail: this.message,
      errors: this.errors,
    };
  }
}

/** Creates the refusal of a request for which the memory budget has no room. */
export function createOverloadProblem(): Problem {
  return new Problem(503, 'the requests in flight use all memory that they may use: try again');
}
