import type { WebSocket } from 'ws';

/** Maximum messages of one socket in a second. A model sends some ten events. */
const maxPerSecond = 500;
/** Maximum messages of one socket in progress: of those that jambonz waits for, and of the others. */
const maxInProgress = 32;
/** Maximum messages without an answer that are parsed and wait for their turn. */
const maxHeld = 1_000;

/**
 * Limits the messages of one socket. Beyond the limits the socket is not read, so that a peer slows
 * itself down and no other. Messages that jambonz does not wait for are limited on their own: slow
 * handlers of call statuses must not delay the hook that a caller waits for.
 */
export class MessageQueue {
  readonly #webSocket: WebSocket;
  readonly #take: (text: string) => void;
  readonly #texts: string[] = [];
  /** Starts the handlers of messages without an answer. */
  readonly #held: (() => void)[] = [];
  #awaitedInProgress = 0;
  #othersInProgress = 0;
  #takenInSecond = 0;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param take parses a message and passes it to `run` */
  constructor(webSocket: WebSocket, take: (text: string) => void) {
    this.#webSocket = webSocket;
    this.#take = take;
  }

  /** Whether all messages that have arrived are answered. */
  get isIdle(): boolean {
    return this.#awaitedInProgress + this.#othersInProgress + this.#held.length + this.#texts.length === 0;
  }

  push(text: string): void {
    if (this.#isStopped) return;
    this.#texts.push(text);
    this.#takeTexts();
  }

  /** Takes no more messages. Those in progress are finished. */
  stop(): void {
    this.#isStopped = true;
    this.#texts.length = 0;
  }

  /** Starts a message, at once or when others are finished. `finish` must be called for it. */
  run(isAwaited: boolean, start: () => void): void {
    if (isAwaited) {
      this.#awaitedInProgress++;
      start();
    } else {
      this.#held.push(start);
      if (this.#othersInProgress < maxInProgress) this.#startHeld();
    }
  }

  /** To be called once for each message that was started. */
  finish(isAwaited: boolean): void {
    if (isAwaited) this.#awaitedInProgress--;
    else {
      this.#othersInProgress--;
      if (this.#held.length > 0) setImmediate(() => this.#startHeld());
    }
    if (this.#texts.length > 0) setImmediate(() => this.#takeTexts());
  }

  #startHeld(): void {
    const start = this.#held.shift();
    if (!start) return;
    this.#othersInProgress++;
    start();
  }

  #takeTexts(): void {
    while (this.#texts.length > 0 && this.#hasRoom()) {
      this.#takenInSecond++;
      this.#timer ??= setTimeout(() => this.#endSecond(), 1_000);
      this.#take(this.#texts.shift() as string);
    }
    if (this.#texts.length > 0) this.#webSocket.pause();
    else if (this.#webSocket.isPaused) this.#webSocket.resume();
  }

  #hasRoom(): boolean {
    return this.#takenInSecond < maxPerSecond && this.#awaitedInProgress < maxInProgress && this.#held.length < maxHeld;
  }

  #endSecond(): void {
    this.#timer = undefined;
    this.#takenInSecond = 0;
    this.#takeTexts();
  }
}
