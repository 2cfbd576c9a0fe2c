/** Maximum bytes of the commands that wait. */
const maxHeldBytes = 64_000;

/**
 * Holds the commands of a socket until shortly after the first ack. jambonz drops earlier ones: it
 * listens for commands when it has made the session of the call out of the ack.
 */
export class HeldCommands {
  readonly #send: (text: string) => void;
  readonly #delayMs: number;
  readonly #held: string[] = [];
  #heldBytes = 0;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param delayMs how long after the first ack commands are sent */
  constructor(send: (text: string) => void, delayMs: number) {
    this.#send = send;
    this.#delayMs = delayMs;
  }

  /** @throws TypeError if too many commands wait */
  push(text: string): void {
    if (this.#isReady) this.#send(text);
    else {
      const bytes = Buffer.byteLength(text);
      if (this.#heldBytes + bytes > maxHeldBytes)
        throw new TypeError(`commands of ${this.#heldBytes} bytes wait for the first reply of the call already`);
      this.#heldBytes += bytes;
      this.#held.push(text);
    }
  }

  /** To be called when a message has been answered. */
  release(): void {
    this.#timer ??= setTimeout(() => this.open(), this.#delayMs).unref();
  }

  /** To be called at a message of a running verb, because jambonz listens for commands by then. */
  open(): void {
    clearTimeout(this.#timer);
    this.#isReady = true;
    for (const text of this.#held.splice(0)) this.#send(text);
  }

  /** Drops the commands that wait, and returns their number. */
  close(): number {
    clearTimeout(this.#timer);
    return this.#held.splice(0).length;
  }
}
