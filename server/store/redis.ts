import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { HeldWrites, Write } from './held-writes.ts';
import { type Commands, openConnection, type RedisConnection } from './redis-connection.ts';
import { explainRedisError, hideArguments } from './redis-errors.ts';
import { parseRedisUrl, type RedisTarget } from './redis-url.ts';
import { ReplyClock } from './reply-clock.ts';
import type { StoreWait } from './stores.ts';

/** Interval of the probes, and the least time between two new connections. */
const probeIntervalMs = 1_000;
/** How many bytes of writes may wait for Redis. */
const maxPendingBytes = 16_000_000;

type Command<Reply> = (commands: Commands) => Promise<Reply>;

/**
 * The Redis servers of a URL, which never delay a webhook for long. While they cannot be reached,
 * `ask` rejects at once, and the webhook continues without them. The connection recovers by itself,
 * also after a failover that leaves it with a server that has become read-only.
 */
export class Redis {
  readonly #target: RedisTarget;
  readonly #log: Logger;
  readonly #errors: Metrics['storeErrors'];
  #connection: RedisConnection;
  #openedAtMs = 0;
  #hasGivenUp = false;
  readonly #clock = new ReplyClock({
    onTimeout: (error) => this.#setUnavailable(error),
    onDead: () => this.#reopen(),
  });
  readonly #held = new HeldWrites();
  /** The bytes of the writes that are sent, and whose replies are due. */
  #sentBytes = 0;
  readonly #prober: NodeJS.Timeout;
  #lastConnectionError = new Error('not connected to Redis');
  #wasReadyAtProbe = true;
  #isAvailable = true;
  #hasFailedSinceProbe = false;
  #hasReportedForeignValue = false;

  constructor(url: string, log: Logger, { storeErrors }: Metrics) {
    this.#target = parseRedisUrl(url);
    this.#log = log;
    this.#errors = storeErrors;
    this.#connection = this.#open();
    this.#prober = setInterval(() => this.#probe(), probeIntervalMs).unref();
  }

  /**
   * Sends a command and resolves with its reply.
   * @param wait the time that the webhook has waited for Redis so far
   * @throws Error if Redis is unavailable, refuses the command, or has not answered when the
   * webhook has waited for 200 ms. The error is already logged and counted
   */
  async ask<Reply>(command: Command<Reply>, wait: StoreWait = { spentMs: 0 }): Promise<Reply> {
    try {
      if (this.#clock.isSilent) throw new Error('Redis is silent: nothing is asked until it answers');
      return await this.#clock.limit(this.#send(command), wait);
    } catch (error) {
      this.#errors.inc();
      throw error;
    }
  }

  /**
   * Sends a write. If the connection fails, sends it again over the next one, so that a failover
   * loses no write. A connection runs commands in the order in which they are sent, so that a write
   * takes effect after earlier commands, also after those that `ask` has given up. A write does not
   * overtake an earlier one of the same key that is to be sent again.
   *
   * @param key the key that the command changes
   * @param bytes the memory that the values in the command take. The write is dropped, and counted
   * as an error, if too many bytes already wait for Redis
   * @param wait the time that the webhook has waited for Redis so far. Without it, the promise
   * resolves when the write has taken effect or has failed
   * @returns the reply, or undefined if it is not known when the webhook has waited for 200 ms.
   * Never rejects
   */
  async write<Reply>(key: string, command: Command<Reply>, bytes = 0, wait?: StoreWait): Promise<Reply | undefined> {
    const sent = this.#sendOrHold(new Write(key, command, bytes));
    try {
      return (await (wait ? this.#clock.limit(sent, wait) : sent)) as Reply;
    } catch {
      this.#errors.inc();
      return undefined;
    }
  }

  /** Resolves when connected, or after a second without a connection. */
  async waitUntilConnected(): Promise<void> {
    for (let waited = 0; waited < 1_000 && !this.#connection.isReady; waited += 20) await sleep(20);
  }

  /**
   * Closes the connection once Redis has run all sent commands, or after half a second. Some of the
   * commands store the answers to the last webhooks, for which retries at other replicas may wait.
   */
  async close(): Promise<void> {
    clearInterval(this.#prober);
    if (this.#connection.isReady) {
      const closed = this.#sendHeld().then(() => this.#connection.close());
      await Promise.race([closed, sleep(500)]).catch(() => {});
    }
    this.#connection.destroy();
    this.#clock.forget();
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

  async #send<Reply>(command: Command<Reply>): Promise<Reply> {
    if (!this.#connection.isReady) {
      this.#setUnavailable(this.#lastConnectionError);
      throw this.#lastConnectionError;
    }
    const end = this.#clock.start();
    try {
      const reply = await command(this.#connection.commands);
      end(true);
      return reply;
    } catch (error) {
      end(error instanceof ErrorReply);
      this.#onFailure(hideArguments(error as Error));
      throw error;
    }
  }

  async #sendOrHold(write: Write): Promise<unknown> {
    if (this.#sentBytes + this.#held.bytes + write.bytes > maxPendingBytes)
      throw new Error(`more than ${maxPendingBytes} bytes wait for Redis`);
    if (this.#held.has(write.key)) {
      this.#held.add(write);
      throw new Error('an earlier write of the same key waits for Redis');
    }
    this.#sentBytes += write.bytes;
    try {
      return await this.#send(write.command);
    } catch (error) {
      if (isConnectionFailure(error)) this.#held.add(write);
      throw error;
    } finally {
      this.#sentBytes -= write.bytes;
    }
  }

  /**
   * Sends a write without effect each second: a server that has become read-only refuses it, also
   * if all webhooks only read. Held writes follow it.
   */
  #probe(): void {
    if (this.#hasGivenUp) this.#reopen();
    const { isReady } = this.#connection;
    // At one probe alone, this process may have been too busy to connect.
    if (!isReady && !this.#wasReadyAtProbe) this.#setUnavailable(this.#lastConnectionError);
    this.#wasReadyAtProbe = isReady;
    if (!isReady) return;
    void this.#sendHeld();
    const hadFailed = this.#hasFailedSinceProbe;
    this.#hasFailedSinceProbe = false;
    const probe: Command<unknown> = (commands) =>
      commands.set('jambonz:probe', '', { expiration: { type: 'PX', value: probeIntervalMs } });
    this.#clock.limit(this.#send(probe), { spentMs: 0 }).then(
      () => !hadFailed && !this.#hasFailedSinceProbe && this.#setAvailable(),
      () => {}, // already logged
    );
  }

  /** Resolves when the replies to all held writes have arrived. */
  async #sendHeld(): Promise<void> {
    const sent = this.#held.takeAll().map((write) => this.#sendOrHold(write));
    for (const { status } of await Promise.allSettled(sent)) if (status === 'rejected') this.#errors.inc();
  }

  #onFailure(error: Error): void {
    // One key of another program must not be taken for an outage.
    if (error.message.startsWith('WRONGTYPE')) this.#logForeignValue('A key of another type');
    else this.#setUnavailable(error);
    if (isNotPrimary(error)) this.#reopen();
  }

  /** Replaces the connection, at most once a second. */
  #reopen(): void {
    if (performance.now() - this.#openedAtMs < probeIntervalMs) return;
    this.#connection.destroy();
    this.#clock.forget();
    this.#connection = this.#open();
  }

  #open(): RedisConnection {
    this.#openedAtMs = performance.now();
    this.#hasGivenUp = false;
    const isCurrent = () => connection === this.#connection;
    const connection = openConnection(this.#target, {
      onError: (error) => {
        if (isCurrent()) this.#lastConnectionError = hideArguments(error);
      },
      onReady: () => {
        // Only the probes of each second decide whether Redis is available: a connection may be short.
        if (isCurrent() && connection.isReady) void this.#sendHeld();
      },
      onGivenUp: () => {
        if (isCurrent()) this.#hasGivenUp = true;
      },
    });
    return connection;
  }

  /**
   * Logs only when Redis becomes unavailable or available again, and not for each webhook in
   * between.
   */
  #setUnavailable(error: Error): void {
    this.#hasFailedSinceProbe = true;
    if (!this.#isAvailable) return;
    this.#isAvailable = false;
    const explanation = explainRedisError(error, this.#target);
    this.#log.error(
      { err: error },
      `Redis is not available${explanation ? ` (${explanation})` : ''}: webhooks are answered without it, retries and call memory are not shared`,
    );
  }

  #setAvailable(): void {
    if (this.#isAvailable) return;
    this.#isAvailable = true;
    this.#log.info('Redis is available again');
  }
}

/** Whether an error says that the server is not a primary, or not one yet. */
function isNotPrimary({ message }: Error): boolean {
  return /^(READONLY|MASTERDOWN|LOADING) /.test(message);
}

/**
 * Whether the same command can succeed over another connection, or later: after a failover a primary
 * may have too few replicas for a while.
 */
function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof ErrorReply)) return true;
  return isNotPrimary(error) || /^(CLUSTERDOWN|NOREPLICAS|BUSY|TRYAGAIN) /.test(error.message);
}
