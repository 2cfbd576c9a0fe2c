/** Thrown in a call that is still running when the time of an exploration is over. */
export class OutOfTime extends Error {}

/** Ends work that takes too long. */
export class TimeLimit {
  readonly #endMs: number;

  /** @param seconds real seconds from now */
  constructor(seconds: number) {
    this.#endMs = performance.now() + seconds * 1000;
  }

  /** @throws OutOfTime if the time is over */
  check(): void {
    if (performance.now() >= this.#endMs) throw new OutOfTime('the time is over');
  }

  /**
   * Runs work, which calls `check` between its parts. Resolves at the latest when the time is over,
   * with whether the work is complete. Incomplete work ends in the background at its next check.
   */
  async run(work: () => Promise<void>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), this.#endMs - performance.now());
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
      complete.catch(() => {}); // an error of work that nobody waits for any more
    }
  }
}
