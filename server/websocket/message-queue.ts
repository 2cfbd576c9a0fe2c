import type { WebSocket } from 'ws';

/** Maximum messages of one socket in a second. A model sends some ten events. */
const maxPerSecond = 500;
/** Maximum messages of one socket in progress: of those that jambonz waits for, and of the others. */
const maxInProgress = 32;
/** Maximum characters of messages that wait although jambonz does not wait for them. */
const maxHeldLength = 64_000;

/**
 * Limits the messages of one socket. Beyond the limits the socket is not read, so that a peer slows
 * itself down and no other: it takes one message in each turn of the event loop.
 *
 * Messages that jambonz does not wait for are limited on their own, because slow handlers of call
 * statuses must not delay the hook that a caller waits for. They wait as text, which takes a twentieth
 * of the memory of what is parsed.
 */
export class MessageQueue {
  readonly #webSocket: WebSocket;
  readonly #take: (text: string) => void;
  readonly #texts: string[] = [];
  readonly #held: string[] = [];
  #heldLength = 0;
  #awaitedInProgress = 0;
  #othersInProgress = 0;
  #takenInSecond = 0;
  #timer: NodeJS.Timeout | undefined;
  #isScheduled = false;
  #isStopped = false;

  /** @param take parses a message, and calls `start` or `hold` */
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
    if (!this.#isScheduled) this.#takeNext();
  }

  /** Takes no more messages, and returns the number of those that are dropped. */
  stop(): number {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#heldLength = 0;
    if (this.#webSocket.isPaused) this.#webSocket.resume(); // for the close frame of the peer
    return this.#texts.splice(0).length + this.#held.splice(0).length;
  }

  /** Counts a message as in progress. Returns false if it must wait for its turn, with `hold`. */
  start(isAwaited: boolean): boolean {
    if (isAwaited) this.#awaitedInProgress++;
    else if (this.#othersInProgress === maxInProgress) return false;
    else this.#othersInProgress++;
    return true;
  }

  hold(text: string): void {
    this.#held.push(text);
    this.#heldLength += text.length;
  }

  /** To be called once for each message that was started. */
  finish(isAwaited: boolean): void {
    if (isAwaited) this.#awaitedInProgress--;
    else this.#othersInProgress--;
    if (this.#held.length + this.#texts.length > 0) this.#schedule();
  }

  /** Also called when nothing waits, so that a message of the same turn does. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#takeNext();
    });
  }

  #takeNext(): void {
    const held = this.#othersInProgress < maxInProgress ? this.#held.shift() : undefined;
    if (held !== undefined) {
      this.#heldLength -= held.length;
      this.#take(held);
      this.#schedule();
    } else if (this.#texts.length > 0 && this.#hasRoom()) {
      this.#takenInSecond++;
      this.#timer ??= setTimeout(() => this.#endSecond(), 1_000);
      this.#take(this.#texts.shift() as string);
      this.#schedule();
    }
    if (this.#texts.length > 0) this.#webSocket.pause();
    else if (this.#webSocket.isPaused) this.#webSocket.resume();
  }

  #hasRoom(): boolean {
    const hasTurn = this.#takenInSecond < maxPerSecond && this.#awaitedInProgress < maxInProgress;
    return hasTurn && this.#heldLength < maxHeldLength;
  }

  #endSecond(): void {
    this.#timer = undefined;
    this.#takenInSecond = 0;
    this.#schedule();
  }
}
