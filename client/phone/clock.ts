const maxSeconds = 1_000_000_000;
/**
 * Times are multiples of this, a power of two, so that sums and differences of times are exact: after
 * the seconds that are left until a moment have passed, the clock has reached it.
 */
const tickSeconds = 1 / 1024;

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

  /**
   * Advances the clock by `seconds`, rounded up to 1/1024 s, up to 30 years after the start of the
   * call, so that dates stay valid.
   */
  pass(seconds: number): void {
    if (seconds > 0) this.seconds = Math.min(this.seconds + Math.ceil(seconds / tickSeconds) * tickSeconds, maxSeconds);
  }

  now(): Date {
    return new Date(this.#start + this.seconds * 1000);
  }
}

/** Rounds seconds to tenths, as transcripts show them. */
export function roundSeconds(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
