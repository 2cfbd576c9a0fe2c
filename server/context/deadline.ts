interface DeadlineCallbacks<Result> {
  /** Creates the error that is thrown at the deadline. */
  late: () => Error;
  /** Called with the late outcome. */
  dropped: (outcome: PromiseSettledResult<Result>) => void;
}

/**
 * Limits `work` to this many milliseconds, including the time before its first `await`. Work that
 * is done by then costs no timer.
 *
 * @throws the error from `late` at the deadline, or the error of `work` before it
 */
export function withDeadline<Result>(
  milliseconds: number,
  work: () => Result | Promise<Result>,
  { late, dropped }: DeadlineCallbacks<Result>,
): Result | Promise<Result> {
  const began = performance.now();
  const returned = work();
  if (!isThenable(returned)) return returned;
  // A thenable may lack `finally`, and may repeat its work for each `then`.
  const result = new Promise<Result>((resolve) => resolve(returned));
  return new Promise((resolve, reject) => {
    const onDeadline = () => {
      reject(late());
      Promise.allSettled([result]).then(([outcome]) => dropped(outcome));
    };
    const timer = setTimeout(onDeadline, milliseconds - (performance.now() - began));
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function isThenable<Result>(value: Result | Promise<Result>): value is Promise<Result> {
  return typeof (value as Promise<Result> | undefined)?.then === 'function';
}
