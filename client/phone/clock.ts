/**
 * The virtual time of one call. It starts with the call and advances only in `pass`, so that tests
 * do not wait in real time.
 */
export class Clock {
  readonly #start: number;
  /** Seconds since the call began. */
  seconds = 0;

  constructor(start: Date) {
    this.#start = start.getTime();
  }

  pass(seconds: number): void {
    this.seconds += Math.max(0, seconds);
  }

  now(): Date {
    return new Date(this.#start + this.seconds * 1000);
  }
}
