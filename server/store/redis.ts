import { setTimeout as sleep } from 'node:timers/promises';
import { ClientOfflineError, ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { HeldWrite, HeldWrites } from './held-writes.ts';
import { RedisAvailability } from './redis-availability.ts';
import { type Commands, openConnection, type RedisConnection } from './redis-connection.ts';
import { hideArguments } from './redis-errors.ts';
import { parseRedisUrl, type RedisTarget } from './redis-url.ts';
import { ReplyClock } from './reply-clock.ts';
import type { StoreWait } from './stores.ts';

/** Interval of the probes, and the least time between two new connections. */
const probeIntervalMs = 1_000;
/**
 * The keys that probes write. Their slots are so far apart that each of six primaries of a cluster
 * has at least one, if they share the slots evenly.
 */
const probeKeys = Array.from({ length: 16 }, (_, index) => `jambonz:probe:${index}`);
/** How many bytes of writes may wait for Redis. */
const maxPendingBytes = 16_000_000;

type Command<Reply> = (commands: Commands) => Promise<Reply>;

interface WriteOptions {
  /**
   * The memory that the values in the command take. The write is dropped, and counted as an error,
   * if too many bytes already wait for Redis.
   */
  bytes?: number;
  /**
   * The time that the webhook has waited for Redis so far. Without it, the promise resolves when
   * the write has taken effect or has failed.
   */
  wait?: StoreWait | undefined;
  /**
   * What is sent after a failure of the connection, over the next one within a minute, so that a
   * failover does not lose the write. Other replicas may have written the key meanwhile. Without
   * it, a write that fails is not sent again.
   */
  resend?: Command<unknown>;
}

/**
 * The Redis servers of a URL, which never delay a webhook for long. While they cannot be reached,
 * `ask` rejects at once, and the webhook continues without them. The connection recovers by itself,
 * also after a failover that leaves it with a server that has become read-only.
 */
export class Redis {
  readonly #target: RedisTarget;
  readonly #errors: Metrics['storeErrors'];
  readonly #availability: RedisAvailability;
  #connection: RedisConnection;
  #openedAtMs = 0;
  #hasGivenUp = false;
  readonly #clock = new ReplyClock({
    onTimeout: (error) => this.#availability.fail(error),
    onDead: () => this.#reopen(),
  });
  readonly #held = new HeldWrites();
  /** The bytes of the writes that are sent, and whose replies are due. */
  #sentBytes = 0;
  readonly #prober: NodeJS.Timeout;
  #connectionError = new Error('no server of REDIS_URL is connected that accepts writes');
  #wasReadyAtProbe = true;

  constructor(url: string, log: Logger, { storeErrors }: Metrics) {
    this.#target = parseRedisUrl(url);
    this.#errors = storeErrors;
    this.#availability = new RedisAvailability(log, this.#target);
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
   * Sends a write, also while Redis is silent. A write takes effect after the commands that were
   * sent before over the same connection, also after those that `ask` has given up. Only a script
   * that Redis does not know yet takes effect later.
   *
   * @returns the reply, or undefined if the write has failed or its reply has not arrived when the
   * webhook has waited for 200 ms. Never rejects: an error is already logged and counted
   */
  async write<Reply>(
    command: Command<Reply>,
    { bytes = 0, wait, resend }: WriteOptions = {},
  ): Promise<Reply | undefined> {
    const sent = this.#sendWrite(command, bytes, resend && new HeldWrite(resend, bytes));
    try {
      return await (wait ? this.#clock.limit(sent, wait) : sent);
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
    this.#availability.reportForeignValue(key);
  }

  async #send<Reply>(command: Command<Reply>): Promise<Reply> {
    if (!this.#connection.isReady) {
      this.#availability.fail(this.#connectionError);
      throw this.#connectionError;
    }
    const end = this.#clock.start();
    try {
      const reply = await command(this.#connection.commands);
      end(true);
      return reply;
    } catch (error) {
      end(error instanceof ErrorReply);
      hideArguments(error as Error);
      // The reason why a node of a cluster is offline is an earlier error.
      this.#availability.fail(error instanceof ClientOfflineError ? this.#connectionError : (error as Error));
      if (isNotPrimary(error as Error)) this.#reopen();
      throw error;
    }
  }

  async #sendWrite<Reply>(command: Command<Reply>, bytes: number, held: HeldWrite | undefined): Promise<Reply> {
    if (this.#sentBytes + this.#held.bytes + bytes > maxPendingBytes)
      throw new Error(`more than ${maxPendingBytes} bytes wait for Redis`);
    this.#sentBytes += bytes;
    try {
      return await this.#send(command);
    } catch (error) {
      if (held && isConnectionFailure(error)) this.#held.add(held);
      throw error;
    } finally {
      this.#sentBytes -= bytes;
    }
  }

  /**
   * Sends the held writes, and each second a write of its own: a server that has become read-only
   * refuses it, also if all webhooks only read. A cluster is available if all its primaries are.
   */
  #probe(): void {
    if (this.#hasGivenUp) this.#reopen();
    const { isReady } = this.#connection;
    // At one probe alone, this process may have been too busy to connect.
    if (!isReady && !this.#wasReadyAtProbe) this.#availability.fail(this.#connectionError);
    this.#wasReadyAtProbe = isReady;
    if (!isReady) return;
    void this.#sendHeld();
    const keys = this.#target.mode === 'cluster' ? probeKeys : probeKeys.slice(0, 1);
    const write = (key: string) => (commands: Commands) =>
      commands.set(key, '', { expiration: { type: 'PX', value: probeIntervalMs } });
    Promise.all(keys.map((key) => this.#clock.limit(this.#send(write(key)), { spentMs: 0 }))).then(
      () => this.#availability.succeed(),
      () => {}, // already logged
    );
  }

  /** Resolves when the replies to the held writes have arrived. */
  async #sendHeld(): Promise<void> {
    await Promise.allSettled(this.#held.takeAll().map((write) => this.#sendWrite(write.command, write.bytes, write)));
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
        if (isCurrent()) this.#connectionError = hideArguments(error);
      },
      onReady: () => {
        if (isCurrent() && connection.isReady) void this.#sendHeld();
      },
      onGivenUp: () => {
        if (isCurrent()) this.#hasGivenUp = true;
      },
    });
    return connection;
  }
}

/** Whether an error says that the server is not a primary, or not one yet. */
function isNotPrimary({ message }: Error): boolean {
  return /^(READONLY|MASTERDOWN|LOADING) /.test(message);
}

/**
 * Whether the same command can succeed over another connection, or later: after a failover a
 * primary may have too few replicas for a while.
 */
function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof ErrorReply)) return true;
  return isNotPrimary(error) || /^(CLUSTERDOWN|NOREPLICAS|BUSY|TRYAGAIN) /.test(error.message);
}
