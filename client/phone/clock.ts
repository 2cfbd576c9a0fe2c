/** The time of one call: it begins when the call does and passes only when something takes time, so that nobody has to wait. */
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
