import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';

type Client = ReturnType<typeof openClient>;

/**
 * How long a webhook waits for Redis while a caller is on the line: a number of timer ticks, and
 * the milliseconds between two ticks. A busy event loop delays the ticks, so it is not mistaken for
 * a slow Redis.
 */
const replyTimeout = { ticks: 10, tickMs: 20 };
/** How long Redis is skipped after a failure. */
const retryDelayMs = 1_000;
/** After this time with failures only, the connection is considered dead and is replaced. */
const deadAfterMs = 5_000;
/** How many bytes of commands may wait for the reply of Redis. */
const maxPendingBytes = 16_000_000;

/**
 * A connection to Redis 7 or newer that never delays a webhook for long. After a failure of Redis,
 * `ask` rejects at once, and the webhook continues without Redis. The connection recovers by
 * itself.
 */
export class Redis {
  readonly #url: string;
  readonly #log: Logger;
  readonly #errors: Metrics['storeErrors'];
  #client: Client;
  #failingSince: number | undefined;
  #retryAt = 0;
  #available = true;
  #pendingBytes = 0;
  #hasReportedForeignValue = false;

  constructor(url: string, log: Logger, { storeErrors }: Metrics) {
    this.#url = url;
    this.#log = log;
    this.#errors = storeErrors;
    this.#client = this.#open();
  }

  /**
   * Sends a command and resolves with its reply.
   * @param bytes the memory that the values in the command take
   * @throws Error if Redis is unavailable, refuses the command, or does not answer within 200 ms.
   * The error is already logged and counted
   */
  async ask<Reply>(command: (client: Client) => Promise<Reply>, bytes = 0): Promise<Reply> {
    try {
      if (performance.now() < this.#retryAt) throw new Error('Redis has just failed: it is skipped for one second');
      const reply = await withTimeout(this.#send(command, bytes)).catch((error) => this.#skipRedis(error));
      this.#failingSince = undefined;
      // Redis is logged as available only after some time without a failure. Otherwise, a Redis
      // that refuses writes but accepts reads would be logged as available after each read.
      if (performance.now() > this.#retryAt + retryDelayMs) this.#setAvailable(true);
      return reply;
    } catch (error) {
      this.#errors.inc();
      throw error;
    }
  }

  /**
   * Sends a command without waiting for its reply, also while Redis is skipped after a failure.
   * Redis runs commands in the order in which they are sent. The new command therefore takes effect
   * after the command of an earlier `ask`, even if that `ask` has timed out.
   *
   * @param bytes the memory that the values in the command take. The command is dropped, and
   * counted as an error, if too many bytes already wait for Redis
   */
  tell(command: (client: Client) => Promise<unknown>, bytes = 0): void {
    this.#send(command, bytes).catch(() => this.#errors.inc());
  }

  /** Resolves when connected, or after a second without a connection. */
  async waitUntilConnected(): Promise<void> {
    for (let waited = 0; waited < 1_000 && !this.#client.isReady; waited += 20) await sleep(20);
  }

  /**
   * Closes the connection once Redis has run all sent commands, or after half a second. Some of the
   * commands store the answers to the last webhooks, for which retries at other replicas may wait.
   */
  async close(): Promise<void> {
    if (this.#client.isReady) await Promise.race([this.#client.close(), sleep(500)]);
    this.#client.destroy();
  }

  /** Logs the first value that is not one of this server's, and counts each. */
  reportForeignValue(key: string): void {
    this.#errors.inc();
    this.#logForeignValue(key);
  }

  #logForeignValue(key: string): void {
    if (this.#hasReportedForeignValue) return;
    this.#hasReportedForeignValue = true;
    this.#log.error(`${key} in Redis was not stored by this server: it is replaced. Use a database of its own`);
  }

  async #send<Reply>(command: (client: Client) => Promise<Reply>, bytes: number): Promise<Reply> {
    if (!this.#client.isReady) throw new Error('not connected to Redis');
    if (this.#pendingBytes + bytes > maxPendingBytes)
      throw new Error(`more than ${maxPendingBytes} bytes wait for Redis`);
    this.#pendingBytes += bytes;
    try {
      return await command(this.#client);
    } finally {
      this.#pendingBytes -= bytes;
    }
  }

  #skipRedis(error: Error): never {
    // One key of another program must not keep Redis from all other webhooks.
    if (error.message.startsWith('WRONGTYPE')) {
      this.#logForeignValue('A key of another type');
      throw error;
    }
    const now = performance.now();
    this.#setAvailable(false, error);
    this.#failingSince ??= now;
    this.#retryAt = now + retryDelayMs;
    if (now - this.#failingSince > deadAfterMs) {
      this.#failingSince = undefined;
      this.#client.destroy();
      this.#client = this.#open();
    }
    throw error;
  }

  #open(): Client {
    const client = openClient(this.#url);
    client.on('error', (error) => client === this.#client && this.#setAvailable(false, error));
    client.on('ready', () => {
      this.#retryAt = 0;
      this.#setAvailable(true);
    });
    client.connect().catch(() => {}); // the client emits the failure as `error`, and connects again
    return client;
  }

  /**
   * Logs only when Redis becomes unavailable or available again, and not for each webhook in
   * between.
   */
  #setAvailable(available: boolean, error?: unknown): void {
    if (available === this.#available) return;
    this.#available = available;
    if (available) this.#log.info('Redis is available again');
    else
      this.#log.error(
        { err: error },
        'Redis is not available: webhooks are answered without it, retries and call memory are not shared',
      );
  }
}

function withTimeout<Reply>(reply: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let ticks = 0;
    const timer = setInterval(() => {
      if (++ticks === replyTimeout.ticks)
        reject(new Error(`Redis did not answer within ${replyTimeout.ticks * replyTimeout.tickMs} ms`));
    }, replyTimeout.tickMs);
    reply.then(resolve, reject).finally(() => clearInterval(timer));
  });
}

function openClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    // `connectTimeout` is at least the duration of the startup, during which this process may be
    // too busy to notice that Redis has accepted the connection.
    socket: { connectTimeout: deadAfterMs, reconnectStrategy: (retries) => Math.min(retries * 50, 1_000) },
  });
}
