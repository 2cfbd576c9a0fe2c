import { STATUS_CODES } from 'node:http';

/** One of several reasons, with its place: a JSON pointer into the body, or the name of a query or path parameter. */
export interface ProblemError {
  pointer?: string;
  parameter?: string;
  detail: string;
}

interface ProblemOptions {
  cause?: unknown;
  /** In a word, for metrics; default one for each status. */
  reason?: string;
  errors?: ProblemError[];
  headers?: Record<string, string>;
}

const reasons: Record<number, string> = {
  400: 'contract',
  401: 'credentials',
  404: 'path',
  405: 'method',
  413: 'size',
  415: 'media_type',
};

/** More than a person would read at once, and a sender can make many. */
const most = 50;

/** A refusal: what the sender of a webhook gets as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly errors: ProblemError[] | undefined;
  readonly headers: Record<string, string>;
  /** In a word, for metrics. */
  readonly reason: string;

  constructor(
    status: number,
    detail: string,
    { errors, headers = {}, cause, reason = reasons[status] ?? 'failure' }: ProblemOptions = {},
  ) {
    super(detail, { cause });
    this.status = status;
    this.errors = errors?.slice(0, most);
    this.headers = headers;
    this.reason = reason;
  }

  /** What the log says of it. */
  inLog(): object {
    return { detail: this.message, errors: this.errors };
  }

  /** The members of RFC 9457, section 3.1, and `errors`. The type is `about:blank`, so the title is the status's own. */
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
