import type { Redis } from './redis.ts';
import type { FailureStore } from './stores.ts';

/**
 * Counts failures in Redis, shared by all replicas. While Redis is unavailable, failures are not
 * counted.
 */
export class RedisFailures implements FailureStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async count(key: string): Promise<number> {
    return this.#redis.ask((client) => client.get(buildName(key))).then(Number, () => 0);
  }

  async add(key: string, ttlMs: number): Promise<number> {
    const name = buildName(key);
    return this.#redis
      .ask((client) => client.multi().incr(name).pExpire(name, ttlMs, 'NX').exec())
      .then(
        ([count]) => Number(count),
        () => 0, // the method `ask` has already logged and counted the error
      );
  }
}

function buildName(key: string): string {
  return `jambonz:failures:${key}`;
}
