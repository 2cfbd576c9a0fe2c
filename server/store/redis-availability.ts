import type { Logger } from 'pino';
import { explainRedisError } from './redis-errors.ts';
import type { RedisTarget } from './redis-url.ts';

/**
 * How long no request may fail until Redis is available again. Of a cluster with a node that hangs,
 * only some requests fail.
 */
const quietMs = 2_000;

/**
 * Logs when Redis becomes unavailable and available again, and not for each webhook in between.
 */
export class RedisAvailability {
  readonly #log: Logger;
  readonly #target: RedisTarget;
  #isAvailable = true;
  #failedAtMs = Number.NEGATIVE_INFINITY;
  #hasReportedForeignValue = false;

  constructor(log: Logger, target: RedisTarget) {
    this.#log = log;
    this.#target = target;
  }

  /** Called with the error of a request, or of a connection that cannot be opened. */
  fail(error: Error): void {
    // One key of another program must not be taken for an outage.
    if (error.message.startsWith('WRONGTYPE')) {
      this.reportForeignValue('A key of another type');
      return;
    }
    this.#failedAtMs = performance.now();
    if (!this.#isAvailable) return;
    this.#isAvailable = false;
    const explanation = explainRedisError(error.cause instanceof Error ? error.cause : error, this.#target);
    const reason = explanation ? ` (${explanation})` : '';
    const whose = this.#target.mode === 'cluster' ? 'webhooks with keys of a failed node' : 'webhooks';
    this.#log.error(
      { err: error },
      `Redis is not available${reason}: ${whose} are answered without it, retries and call memory are not shared`,
    );
  }

  /** Called when Redis has accepted a write. */
  succeed(): void {
    if (this.#isAvailable || performance.now() - this.#failedAtMs < quietMs) return;
    this.#isAvailable = true;
    this.#log.info('Redis is available again');
  }

  /** Logs the first value that is not one of this server's. */
  reportForeignValue(key: string): void {
    if (this.#hasReportedForeignValue) return;
    this.#hasReportedForeignValue = true;
    this.#log.error(`${key} in Redis was not stored by this server: it is replaced. Use a database of its own`);
  }
}
