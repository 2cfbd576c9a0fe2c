import type { FallbackCause } from '../../openapi/contract/answer-mark.ts';
import { formatMistake, type Mistake } from '../../openapi/contract/mistake.ts';
import { Problem } from './problem.ts';

type Cause = Exclude<FallbackCause, 'request'>;

/**
 * A failure of a handler. The webhook is answered with the operation's fallback or, if it has none,
 * with this problem and status 500.
 */
export class HandlerFailure extends Problem {
  readonly failure: Cause;

  constructor(
    failure: Cause,
    detail: string,
    { mistakes, cause }: { mistakes?: readonly Mistake[]; cause?: unknown } = {},
  ) {
    super(500, detail, { ...(mistakes && { errors: [...mistakes] }), cause });
    this.failure = failure;
  }

  override toLogFields(): object {
    const mistakes = this.errors?.map(({ pointer = '', detail }) => formatMistake({ pointer, detail }));
    return {
      detail: this.message,
      ...(mistakes && { mistakes }),
      ...(this.cause !== undefined && { err: this.cause }),
    };
  }
}
