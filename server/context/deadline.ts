import { url as inspectorUrl } from 'node:inspector';
import { isThenable } from '../store/awaitable.ts';

interface DeadlineCallbacks<Result> {
  /**
   * Creates the error that is thrown at the deadline.
   * @param isShutdown whether the server shuts down, and the work had time left otherwise
   */
  createError: (isShutdown: boolean) => Error;
  /** Called with the outcome of work that ends after the deadline. */
  onLateResult: (outcome: PromiseSettledResult<Result>) => void;
}

/** The deadlines of the work in progress. A shutdown ends them early with `endBy`. */
export class Deadlines {
  /** When all deadlines end, as a value of `performance.now()`. */
  #endMs = Number.POSITIVE_INFINITY;
  /** What ends the work in progress at its deadline. */
  readonly #running = new Set<(isShutdown: boolean) => void>();
  readonly #waitsForDebugger: boolean;

  /**
   * @param waitsForDebugger whether nothing is limited while a debugger can attach (`--inspect`),
   * because a person at a breakpoint takes longer than any deadline
   */
  constructor(waitsForDebugger = false) {
    this.#waitsForDebugger = waitsForDebugger;
  }

  /**
   * Limits the duration of `work` to `deadlineMs`, including the time before its first `await`. If
   * `work` returns no promise, no timer is created.
   *
   * @throws the error from `createError` at the deadline, or the error of `work` before it
   */
  run<Result>(
    deadlineMs: number,
    work: () => Result | Promise<Result>,
    { createError, onLateResult }: DeadlineCallbacks<Result>,
  ): Result | Promise<Result> {
    const began = performance.now();
    const returned = work();
    if (!isThenable(returned)) return returned;
    if (this.#waitsForDebugger && inspectorUrl() !== undefined) return returned;
    // Converts a thenable to a promise, because a thenable may lack `finally` and may repeat its
    // work for each call of `then`.
    const result = new Promise<Result>((resolve) => resolve(returned));
    return new Promise((resolve, reject) => {
      const onDeadline = (isShutdown: boolean) => {
        clearTimeout(timer);
        this.#running.delete(onDeadline);
        reject(createError(isShutdown));
        Promise.allSettled([result]).then(([outcome]) => onLateResult(outcome));
      };
      this.#running.add(onDeadline);
      const remainingMs = Math.min(began + deadlineMs, this.#endMs) - performance.now();
      const timer = setTimeout(onDeadline, remainingMs, this.#endMs < began + deadlineMs);
      result.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        this.#running.delete(onDeadline);
      });
    });
  }

  /**
   * Ends all deadlines at `endMs`, a value of `performance.now()`, also those of work that begins
   * later.
   */
  endBy(endMs: number): void {
    if (endMs >= this.#endMs) return;
    this.#endMs = endMs;
    const endAll = () => {
      for (const onDeadline of this.#running) onDeadline(true);
    };
    setTimeout(endAll, endMs - performance.now()).unref();
  }
}
