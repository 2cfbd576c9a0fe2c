import type { Redis } from './redis.ts';
import type { FailureStore } from './stores.ts';

/** Failures in Redis, so that every replica counts the same ones. Without Redis none are counted. */
export class RedisFailures implements FailureStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async count(key: string): Promise<number> {
    return this.#redis.ask((client) => client.get(nameOf(key))).then(Number, () => 0);
  }

  async add(key: string, ttl: number): Promise<number> {
    const name = nameOf(key);
    return this.#redis
      .ask((client) => client.multi().incr(name).pExpire(name, ttl, 'NX').exec())
      .then(
        ([count]) => Number(count),
        () => 0, // logged and counted by `ask`
      );
  }
}

function nameOf(key: string): string {
  return `jambonz:failures:${key}`;
}
