import { STATUS_CODES } from 'node:http';
import type { ProblemCode } from '../telemetry/metrics.ts';

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
  /** The default depends on the status. */
  code?: ProblemCode;
  errors?: ProblemError[];
  headers?: Record<string, string>;
}

const codes: Record<number, ProblemCode> = {
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
  /** The stable name of the problem, also in metrics and log. */
  readonly code: ProblemCode;

  constructor(
    status: number,
    detail: string,
    { errors, headers = {}, cause, code = codes[status] ?? 'failure' }: ProblemOptions = {},
  ) {
    super(detail, { cause });
    this.status = status;
    this.errors = errors?.slice(0, maxProblemErrors);
    this.headers = headers;
    this.code = code;
  }

  /** Returns the log fields of the problem. */
  toLogFields(): object {
    return { code: this.code, detail: this.message, errors: this.errors };
  }

  /**
   * Returns the problem as JSON members: those of RFC 9457, section 3.1, and the extension members
   * `code` and `errors`. The type is `about:blank`, so the title is the reason phrase of the HTTP
   * status.
   */
  toJSON(): object {
    return {
      type: 'about:blank',
      title: STATUS_CODES[this.status],
      status: this.status,
      detail: this.message,
      code: this.code,
      errors: this.errors,
    };
  }
}

/** Creates the refusal of a request for which the memory budget has no room. */
export function createOverloadProblem(): Problem {
  return new Problem(503, 'the requests in flight use all memory that they may use: try again');
}
