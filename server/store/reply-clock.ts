import type { StoreWait } from './stores.ts';

/**
 * Time is counted in timer ticks. A busy event loop delays the ticks, so it is not mistaken for a
 * slow Redis.
 */
const tickMs = 20;
/** How long one webhook waits for Redis in all, while a caller is on the line. */
const maxWaitMs = 200;
/** After this time without its reply, a command shows that the connection is dead. */
const deadAfterMs = 2_000;

interface Callbacks {
  /** Called when a webhook has waited for `maxWaitMs`, with the error that ends its wait. */
  onTimeout: (error: Error) => void;
  /** Called, also repeatedly, while a reply is missing for `deadAfterMs`. */
  onDead: () => void;
}

/** A webhook that waits for a reply. */
interface Waiter {
  wait: StoreWait;
  giveUp: () => void;
}

/** Measures how long the replies of a connection take, and ends the waits of webhooks. */
export class ReplyClock {
  readonly #callbacks: Callbacks;
  /** The commands whose replies are due, oldest first. */
  readonly #due = new Set<{ sentTick: number }>();
  readonly #waiters = new Set<Waiter>();
  /** The last tick that was added to each wait. */
  readonly #countedTicks = new WeakMap<StoreWait, number>();
  #tick = 0;
  #lastReplyTick = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(callbacks: Callbacks) {
    this.#callbacks = callbacks;
  }

  /** Whether a reply is due for longer than a webhook may wait, and none has arrived meanwhile. */
  get isSilent(): boolean {
    return this.#due.size > 0 && (this.#tick - this.#lastReplyTick) * tickMs >= maxWaitMs;
  }

  /**
   * Measures the time from now to the reply to a command.
   * @returns a function to be called at the end of the command, with whether Redis has replied
   */
  start(): (hasReplied: boolean) => void {
    this.#timer ??= setInterval(() => this.#onTick(), tickMs);
    if (this.#due.size === 0) this.#lastReplyTick = this.#tick;
    const command = { sentTick: this.#tick };
    this.#due.add(command);
    return (hasReplied) => {
      if (this.#due.delete(command) && hasReplied) this.#lastReplyTick = this.#tick;
    };
  }

  /**
   * Rejects when the webhook has waited for 200 ms in all, or at once if the connection is silent.
   */
  limit<Reply>(reply: Promise<Reply>, wait: StoreWait): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiters.delete(waiter);
        const error = new Error(`Redis did not answer within ${maxWaitMs} ms`);
        this.#callbacks.onTimeout(error);
        reject(error);
      };
      const waiter: Waiter = { wait, giveUp };
      this.#waiters.add(waiter);
      const endWait = <Value>(settle: (value: Value) => void) => {
        return (value: Value) => {
          this.#waiters.delete(waiter);
          settle(value);
        };
      };
      reply.then(endWait(resolve), endWait(reject));
      if (this.isSilent) giveUp();
    });
  }

  /** Forgets the commands whose replies are due, because their connection is closed. */
  forget(): void {
    this.#due.clear();
  }

  #onTick(): void {
    this.#tick++;
    for (const { wait, giveUp } of this.#waiters) {
      // A webhook may wait for several replies at the same time.
      if (this.#countedTicks.get(wait) !== this.#tick) wait.spentMs += tickMs;
      this.#countedTicks.set(wait, this.#tick);
      if (wait.spentMs >= maxWaitMs) giveUp();
    }
    const [oldest] = this.#due;
    if (oldest && (this.#tick - oldest.sentTick) * tickMs >= deadAfterMs) this.#callbacks.onDead();
    if (this.#due.size + this.#waiters.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
