/** Thrown in a call that is still running when the time of an exploration is over. */
export class OutOfTime extends Error {}

/** The longest time of a timer. */
const maxTimerMs = 2 ** 31 - 1;

/** How long work that is aborted may take to end. */
const graceMs = 200;

/** Ends work that takes too long. */
export class TimeLimit {
  readonly #endMs: number;
  readonly #controller = new AbortController();

  /** @param seconds real seconds from now, at most 24 days */
  constructor(seconds: number) {
    this.#endMs = performance.now() + Math.min(seconds * 1000, maxTimerMs);
  }

  /** Aborted when the time is over. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** @throws OutOfTime if the time is over */
  check(): void {
    // A timer can fire a millisecond early, so that the signal is the first to know.
    if (this.signal.aborted || performance.now() >= this.#endMs) throw new OutOfTime('the time is over');
  }

  /**
   * Runs work, which calls `check` between its parts and ends its waits when `signal` aborts.
   * Resolves with whether the work is complete. Work that goes on ends in the background at its
   * next check.
   */
  async run(work: () => Promise<void>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<false>((resolve) => {
      timer = setTimeout(() => {
        this.#controller.abort();
        timer = setTimeout(() => resolve(false), graceMs);
      }, this.#endMs - performance.now());
    });
    const complete = work().then(
      () => true,
      (error) => {
        if (error instanceof OutOfTime) return false;
        throw error;
      },
    );
    try {
      return await Promise.race([complete, over]);
    } finally {
      clearTimeout(timer);
      complete.catch(() => {}); // work that is no longer awaited may fail
    }
  }
}
