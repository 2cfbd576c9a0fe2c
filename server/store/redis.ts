import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';

type Client = ReturnType<typeof openClient>;

/** How long a webhook waits for Redis: a caller is on the line. In turns, because what comes while this process is busy is not late. */
const patience = { turns: 10, milliseconds: 20 };
/** After a failure it is left alone for this long, in milliseconds. */
const pause = 1_000;
/** When all has failed for this long, in milliseconds, the connection is taken for dead and a new one is made. */
const deadAfter = 5_000;

/**
 * A connection to Redis 7 or newer that nobody has to wait for: while Redis is slow or gone, `ask` rejects at once, and what depends
 * on it goes on without. It comes back by itself.
 */
export class Redis {
  readonly #url: string;
  readonly #log: Logger;
  readonly #errors: Metrics['storeErrors'];
  #client: Client;
  #failingSince: number | undefined;
  #askAgainAt = 0;
  #available = true;

  constructor(url: string, log: Logger, { storeErrors }: Metrics) {
    this.#url = url;
    this.#log = log;
    this.#errors = storeErrors;
    this.#client = this.#open();
  }

  /** @throws Error when Redis is not there, refuses, or does not answer within 200 ms; logged and counted here */
  async ask<Reply>(command: (client: Client) => Promise<Reply>): Promise<Reply> {
    try {
      if (performance.now() < this.#askAgainAt) throw new Error('Redis is left alone for a while');
      const reply = await inTime(this.#send(command)).catch((error) => this.#leaveAlone(error));
      this.#failingSince = undefined;
      // One that refuses to write but lets itself be read would be back with each answer.
      if (performance.now() > this.#askAgainAt + pause) this.#turn(true);
      return reply;
    } catch (error) {
      this.#errors.inc();
      throw error;
    }
  }

  /**
   * Sends what nobody waits for, also while Redis is left alone. Commands are carried out in their order, so what is told here
   * stands at last, even where an `ask` before it was given up and is carried out late.
   */
  tell(command: (client: Client) => Promise<unknown>): void {
    this.#send(command).catch(() => this.#errors.inc());
  }

  /** Resolves when there is a connection, or after a second without one. */
  async connected(): Promise<void> {
    for (let waited = 0; waited < 1_000 && !this.#client.isReady; waited += 20) await sleep(20);
  }

  /**
   * Ends the connection once Redis has carried out what it was told, or after half a second without that: the answers of the last
   * webhooks are among it, and a replica that has a retry of one waits for them.
   */
  async close(): Promise<void> {
    if (this.#client.isReady) await Promise.race([this.#client.close(), sleep(500)]);
    this.#client.destroy();
  }

  async #send<Reply>(command: (client: Client) => Promise<Reply>): Promise<Reply> {
    if (!this.#client.isReady) throw new Error('there is no connection to Redis');
    return command(this.#client);
  }

  #leaveAlone(error: unknown): never {
    const now = performance.now();
    this.#turn(false, error);
    this.#failingSince ??= now;
    this.#askAgainAt = now + pause;
    if (now - this.#failingSince > deadAfter) {
      this.#failingSince = undefined;
      this.#client.destroy();
      this.#client = this.#open();
    }
    throw error;
  }

  #open(): Client {
    const client = openClient(this.#url);
    client.on('error', (error) => client === this.#client && this.#turn(false, error));
    client.on('ready', () => {
      this.#askAgainAt = 0;
      this.#turn(true);
    });
    client.connect().catch(() => {}); // reported by `error`; it goes on trying
    return client;
  }

  /** One line in the log for each change, not for each webhook. */
  #turn(available: boolean, error?: unknown): void {
    if (available === this.#available) return;
    this.#available = available;
    if (available) this.#log.info('Redis is back');
    else
      this.#log.error(
        { err: error },
        'Redis is not available: webhooks are answered without it, retries and call memory are not shared',
      );
  }
}

function inTime<Reply>(reply: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let turns = 0;
    const timer = setInterval(() => {
      if (++turns === patience.turns)
        reject(new Error(`Redis did not answer within ${patience.turns * patience.milliseconds} ms`));
    }, patience.milliseconds);
    reply.then(resolve, reject).finally(() => clearInterval(timer));
  });
}

function openClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    // Not less than it takes to start: while this process is busy with that, it does not see that it is connected.
    socket: { connectTimeout: deadAfter, reconnectStrategy: (retries) => Math.min(retries * 50, 1_000) },
  });
}
