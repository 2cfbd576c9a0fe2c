import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { createMemoryStores } from './memory-stores.ts';
import type { Stores } from './stores.ts';

/**
 * Opens the stores in Redis or, without a URL, in the memory of this process. The Redis client is
 * loaded only if needed, because that takes a tenth of the startup time.
 */
export async function openStores(redisUrl: string | undefined, log: Logger, metrics: Metrics): Promise<Stores> {
  if (!redisUrl) return createMemoryStores();
  return (await import('./redis-stores.ts')).createRedisStores(redisUrl, log, metrics);
}
