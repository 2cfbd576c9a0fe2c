/**
 * Gives `work` this many milliseconds. After that its signal is aborted, and what it comes to after all goes to `dropped`.
 *
 * @throws `late()` at the deadline, or what `work` throws before it
 */
export function withDeadline<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
  late: () => Error,
  dropped: (outcome: PromiseSettledResult<Result>) => void,
): Promise<Result> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    // Set first: what `work` does before it first awaits takes time as well.
    const timer = setTimeout(() => {
      const error = late();
      reject(error);
      controller.abort(error);
      Promise.allSettled([result]).then(([outcome]) => dropped(outcome));
    }, milliseconds);
    const result = work(controller.signal);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
