const maxSeconds = 1_000_000_000;

/**
 * The virtual time of one call. It starts with the call and advances only when `pass` is called, so
 * that tests do not wait in real time.
 */
export class Clock {
  readonly #start: number;
  /** Seconds since the call began. */
  seconds = 0;

  constructor(start: Date) {
    this.#start = start.getTime();
  }

  /** Advances the clock, up to 30 years after the start of the call, so that dates stay valid. */
  pass(seconds: number): void {
    if (seconds > 0) this.seconds = Math.min(this.seconds + seconds, maxSeconds);
  }

  now(): Date {
    return new Date(this.#start + this.seconds * 1000);
  }
}

/** Rounds seconds to tenths, as transcripts show them. */
export function roundSeconds(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
