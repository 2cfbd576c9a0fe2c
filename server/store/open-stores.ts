import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { loadTracing } from '../tracing/load-tracing.ts';
import { createMemoryStores } from './memory-stores.ts';
import type { Stores } from './stores.ts';

/**
 * Opens the stores in Redis or, without a URL, in the memory of this process. The Redis client is
 * loaded only if there is a URL, because loading it takes a tenth of the startup time.
 *
 * ```ts
 * const stores = await openStores('redis://127.0.0.1:6379/0', log, metrics);
 * ```
 *
 * Does not wait until Redis is connected: `waitUntilReady` of the stores does.
 * @throws TypeError if `redisUrl` is not a Redis URL
 * @param log gets a line when Redis fails and when it is available again
 * @param metrics counts failed requests to Redis in `storeErrors`
 */
export async function openStores(redisUrl: string | undefined, log: Logger, metrics: Metrics): Promise<Stores> {
  if (!redisUrl) return createMemoryStores();
  const stores = (await import('./redis-stores.ts')).createRedisStores(redisUrl, log, metrics);
  return (await loadTracing())?.traceStores(stores) ?? stores;
}
