interface Ends<Result> {
  /** The error that is thrown at the deadline. */
  late: () => Error;
  /** Told what the work comes to after all. */
  dropped: (outcome: PromiseSettledResult<Result>) => void;
}

/**
 * Gives `work` this many milliseconds, what it does before it first awaits included. Work that is done by then costs no timer.
 *
 * @throws `late()` at the deadline, or what `work` throws before it
 */
export function withDeadline<Result>(
  milliseconds: number,
  work: () => Result | Promise<Result>,
  { late, dropped }: Ends<Result>,
): Result | Promise<Result> {
  const began = performance.now();
  const returned = work();
  if (!isThenable(returned)) return returned;
  const result = Promise.resolve(returned); // a thenable may lack `finally`, and do its work again for each `then`
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
