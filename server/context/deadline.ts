interface DeadlineCallbacks<Result> {
  /** Creates the error that is thrown at the deadline. */
  createError: () => Error;
  /** Called with the outcome of work that ends after the deadline. */
  onLateResult: (outcome: PromiseSettledResult<Result>) => void;
}

/**
 * Limits the duration of `work` to `deadlineMs`, including the time before its first `await`. If
 * `work` returns no promise, no timer is created.
 *
 * @throws the error from `createError` at the deadline, or the error of `work` before it
 */
export function runWithDeadline<Result>(
  deadlineMs: number,
  work: () => Result | Promise<Result>,
  { createError, onLateResult }: DeadlineCallbacks<Result>,
): Result | Promise<Result> {
  const began = performance.now();
  const returned = work();
  if (!isThenable(returned)) return returned;
  // Converts a thenable to a promise, because a thenable may lack `finally` and may repeat its work
  // for each call of `then`.
  const result = new Promise<Result>((resolve) => resolve(returned));
  return new Promise((resolve, reject) => {
    const onDeadline = () => {
      reject(createError());
      Promise.allSettled([result]).then(([outcome]) => onLateResult(outcome));
    };
    const timer = setTimeout(onDeadline, deadlineMs - (performance.now() - began));
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function isThenable<Result>(value: Result | Promise<Result>): value is Promise<Result> {
  return typeof (value as Promise<Result> | undefined)?.then === 'function';
}
