import type { WebSocket } from 'ws';

/** Maximum messages of one socket that are in progress. */
const maxInProgress = 32;
/** Maximum messages of one socket in a second. A model sends some ten events. */
const maxPerSecond = 500;

/**
 * Limits the messages of one socket. Messages beyond the limits wait, and the socket is not read
 * meanwhile, so that a peer slows itself down and no other.
 */
export class MessageQueue {
  readonly #webSocket: WebSocket;
  readonly #take: (text: string) => void;
  readonly #waiting: string[] = [];
  #inProgress = 0;
  #takenInSecond = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param take takes a message, and must call `finish` when it is answered */
  constructor(webSocket: WebSocket, take: (text: string) => void) {
    this.#webSocket = webSocket;
    this.#take = take;
  }

  /** Whether all messages that have arrived are answered. */
  get isIdle(): boolean {
    return this.#inProgress === 0 && this.#waiting.length === 0;
  }

  push(text: string): void {
    this.#waiting.push(text);
    this.#takeWaiting();
  }

  /** To be called once for each message taken. */
  finish(): void {
    this.#inProgress--;
    if (this.#waiting.length > 0) setImmediate(() => this.#takeWaiting());
  }

  /** Drops the messages that wait. */
  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
  }

  #takeWaiting(): void {
    while (this.#waiting.length > 0 && this.#inProgress < maxInProgress && this.#takenInSecond < maxPerSecond) {
      this.#inProgress++;
      this.#takenInSecond++;
      this.#timer ??= setTimeout(() => this.#endSecond(), 1_000).unref();
      this.#take(this.#waiting.shift() as string);
    }
    if (this.#waiting.length > 0) this.#webSocket.pause();
    else if (this.#webSocket.isPaused) this.#webSocket.resume();
  }

  #endSecond(): void {
    this.#timer = undefined;
    this.#takenInSecond = 0;
    this.#takeWaiting();
  }
}
