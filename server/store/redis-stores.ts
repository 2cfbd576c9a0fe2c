import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { Redis } from './redis.ts';
import { RedisAnswers } from './redis-answers.ts';
import { RedisCalls } from './redis-calls.ts';
import { RedisFailures } from './redis-failures.ts';
import type { Stores } from './stores.ts';

/**
 * Creates stores that keep state in Redis
 * (`redis[s]://[[user][:password]@]host[:port][/database]`). All replicas that use the same
 * database share the state.
 */
export function createRedisStores(url: string, log: Logger, metrics: Metrics): Stores {
  const redis = new Redis(url, log, metrics);
  return {
    answers: new RedisAnswers(redis),
    calls: new RedisCalls(redis),
    failures: new RedisFailures(redis),
    waitUntilReady: () => redis.waitUntilConnected(),
    close: () => redis.close(),
  };
}
