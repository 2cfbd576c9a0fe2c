/** The seconds after which jambonz forgets the keys pressed before. */
const maxPauseSeconds = 3;

/**
 * Finds the key sequences of `dtmfCapture` at the end of the keys pressed so far (feature server,
 * utils/dtmf-collector.js).
 */
export class KeyCollector {
  readonly patterns: readonly string[];
  #keys = '';
  #pressedAt = 0;

  constructor(patterns: readonly string[]) {
    this.patterns = patterns;
  }

  /** @returns the first sequence that ends with this key, or undefined if none does */
  press(key: string, atSeconds: number): string | undefined {
    if (atSeconds - this.#pressedAt >= maxPauseSeconds) this.#keys = '';
    this.#keys += key;
    this.#pressedAt = atSeconds;
    return this.patterns.find((pattern) => this.#keys.endsWith(pattern));
  }
}
