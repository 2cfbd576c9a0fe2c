import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Commands, openConnection, type RedisConnection } from './redis-connection.ts';
import { parseRedisUrl, type RedisTarget } from './redis-url.ts';
import type { StoreWait } from './stores.ts';

/**
 * Time is counted in timer ticks. A busy event loop delays the ticks, so it is not mistaken for a
 * slow Redis.
 */
const tickMs = 20;
/** How long one webhook waits for Redis in all, while a caller is on the line. */
const maxWaitMs = 200;
/** After this time without the reply to a command, the connection is considered dead. */
const deadAfterMs = 2_000;
/** Interval of the probes, and the least time between two new connections. */
const probeIntervalMs = 1_000;
/** How many bytes of writes may wait for Redis. */
const maxPendingBytes = 16_000_000;
/** How many writes may wait for a connection, and for how long. */
const heldLimits = { writes: 10_000, ms: 60_000 };

type Command<Reply> = (commands: Commands) => Promise<Reply>;

interface Write {
  command: Command<unknown>;
  bytes: number;
  /** Time after which the write is not sent again, as a value of `performance.now()`. */
  expiresAtMs: number;
}

/** A webhook that waits for a reply. */
interface Waiter {
  wait: StoreWait;
  giveUp: () => void;
}

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
  /** The ticks at which commands were sent whose replies have not arrived, oldest first. */
  readonly #sentAt = new Set<{ tick: number }>();
  readonly #waiters = new Set<Waiter>();
  /** Writes that are sent again when a server can be reached. */
  readonly #held = new Set<Write>();
  #pendingBytes = 0;
  #tick = 0;
  #lastReplyTick = 0;
  #ticker: NodeJS.Timeout | undefined;
  readonly #prober: NodeJS.Timeout;
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
      if (this.#isSilent) throw new Error('Redis is silent: it is skipped until it answers');
      return await this.#limit(this.#send(command), wait);
    } catch (error) {
      this.#errors.inc();
      throw error;
    }
  }

  /**
   * Sends a write. If the connection fails, sends it again over the next one, so that a failover
   * loses no write. A connection runs commands in the order in which they are sent, so that a write
   * takes effect after earlier commands, also after those that `ask` has given up.
   *
   * @param bytes the memory that the values in the command take. The write is dropped, and counted
   * as an error, if too many bytes already wait for Redis
   * @param wait the time that the webhook has waited for Redis so far. Without it, the promise
   * resolves when the write has taken effect or has failed
   * @returns the reply, or undefined if it is not known when the webhook has waited for 200 ms.
   * Never rejects
   */
  async write<Reply>(command: Command<Reply>, bytes = 0, wait?: StoreWait): Promise<Reply | undefined> {
    const sent = this.#sendOrHold({ command, bytes, expiresAtMs: performance.now() + heldLimits.ms });
    try {
      return (await (wait ? this.#limit(sent, wait) : sent)) as Reply;
    } catch {
      this.#errors.inc();
      return undefined;
    }
  }

  /** Resolves when connected, or after a second without a connection. */
  async waitUntilConnected(): Promise<void> {
    for (let waited = 0; waited < 1_000 && !this.#connection.isReady; waited += tickMs) await sleep(tickMs);
  }

  /**
   * Closes the connection once Redis has run all sent commands, or after half a second. Some of the
   * commands store the answers to the last webhooks, for which retries at other replicas may wait.
   */
  async close(): Promise<void> {
    clearInterval(this.#prober);
    if (this.#connection.isReady) await Promise.race([this.#connection.close(), sleep(500)]).catch(() => {});
    this.#connection.destroy();
    clearInterval(this.#ticker);
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

  /** Whether a reply is due for longer than a webhook may wait, and none has arrived meanwhile. */
  get #isSilent(): boolean {
    return this.#sentAt.size > 0 && (this.#tick - this.#lastReplyTick) * tickMs >= maxWaitMs;
  }

  async #send<Reply>(command: Command<Reply>): Promise<Reply> {
    if (!this.#connection.isReady) throw new Error('not connected to Redis');
    this.#ticker ??= setInterval(() => this.#onTick(), tickMs);
    if (this.#sentAt.size === 0) this.#lastReplyTick = this.#tick;
    const sent = { tick: this.#tick };
    this.#sentAt.add(sent);
    try {
      const reply = await command(this.#connection.commands);
      this.#lastReplyTick = this.#tick;
      return reply;
    } catch (error) {
      if (error instanceof ErrorReply) this.#lastReplyTick = this.#tick;
      this.#onFailure(error as Error);
      throw error;
    } finally {
      this.#sentAt.delete(sent);
    }
  }

  async #sendOrHold(write: Write): Promise<unknown> {
    if (this.#pendingBytes + write.bytes > maxPendingBytes)
      throw new Error(`more than ${maxPendingBytes} bytes wait for Redis`);
    this.#pendingBytes += write.bytes;
    try {
      return await this.#send(write.command);
    } catch (error) {
      if (isConnectionFailure(error) && performance.now() < write.expiresAtMs) this.#hold(write);
      throw error;
    } finally {
      this.#pendingBytes -= write.bytes;
    }
  }

  #hold(write: Write): void {
    this.#held.add(write);
    this.#pendingBytes += write.bytes;
    const [oldest] = this.#held;
    if (oldest && this.#held.size > heldLimits.writes) this.#release(oldest);
  }

  #release(write: Write): void {
    this.#held.delete(write);
    this.#pendingBytes -= write.bytes;
  }

  #sendHeld(): void {
    for (const write of [...this.#held]) {
      this.#release(write);
      this.#sendOrHold(write).catch(() => this.#errors.inc());
    }
  }

  /** Rejects when the webhook has waited for `maxWaitMs` in all. */
  #limit<Reply>(reply: Promise<Reply>, wait: StoreWait): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiters.delete(waiter);
        const error = new Error(`Redis did not answer within ${maxWaitMs} ms`);
        this.#setUnavailable(error);
        reject(error);
      };
      const waiter: Waiter = { wait, giveUp };
      this.#waiters.add(waiter);
      const settle = <Value>(settled: (value: Value) => void) => {
        return (value: Value) => {
          this.#waiters.delete(waiter);
          settled(value);
        };
      };
      reply.then(settle(resolve), settle(reject));
    });
  }

  #onTick(): void {
    this.#tick++;
    const [oldest] = this.#sentAt;
    if (!oldest) {
      clearInterval(this.#ticker);
      this.#ticker = undefined;
      return;
    }
    for (const { wait, giveUp } of this.#waiters) {
      // A webhook may wait for several replies at the same time.
      if (wait.tick !== this.#tick) wait.spentMs += tickMs;
      wait.tick = this.#tick;
      if (wait.spentMs >= maxWaitMs) giveUp();
    }
    if ((this.#tick - oldest.tick) * tickMs >= deadAfterMs) this.#reopen();
  }

  /**
   * Sends a write without effect each second: a server that has become read-only refuses it, also
   * if all webhooks only read. Held writes follow it.
   */
  #probe(): void {
    if (this.#hasGivenUp) this.#reopen();
    if (!this.#connection.isReady) return;
    this.#sendHeld();
    const hadFailed = this.#hasFailedSinceProbe;
    this.#hasFailedSinceProbe = false;
    const probe: Command<unknown> = (commands) =>
      commands.set('jambonz:probe', '', { expiration: { type: 'PX', value: probeIntervalMs } });
    this.#limit(this.#send(probe), { spentMs: 0 }).then(
      () => !hadFailed && !this.#hasFailedSinceProbe && this.#setAvailable(),
      () => {}, // already logged
    );
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
    this.#connection = this.#open();
  }

  #open(): RedisConnection {
    this.#openedAtMs = performance.now();
    this.#hasGivenUp = false;
    const isCurrent = () => connection === this.#connection;
    const connection = openConnection(this.#target, {
      onError: (error) => isCurrent() && this.#setUnavailable(error),
      onReady: () => {
        if (!isCurrent()) return;
        this.#hasFailedSinceProbe = false;
        this.#probe();
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
    this.#log.error(
      { err: error },
      'Redis is not available: webhooks are answered without it, retries and call memory are not shared',
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

/** Whether the same command can succeed over another connection, or later. */
function isConnectionFailure(error: unknown): boolean {
  return !(error instanceof ErrorReply) || isNotPrimary(error) || error.message.startsWith('CLUSTERDOWN');
}
