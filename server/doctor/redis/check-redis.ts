import { parseRedisUrl } from '../../store/redis-url.ts';
import { checkCluster } from './check-cluster.ts';
import { checkSentinels } from './check-sentinels.ts';
import { checkSingle } from './check-single.ts';
import { type RedisReport, skipped } from './report.ts';

const checks = { single: checkSingle, cluster: checkCluster, sentinel: checkSentinels };

/**
 * Checks the Redis servers that REDIS_URL names and those that they name, within five seconds.
 * Findings contain addresses and never the URL, which may contain a password.
 */
export async function checkRedis(url: string | undefined): Promise<RedisReport> {
  if (!url) return { found: [skipped('REDIS_URL is not set: state is kept in the process, so run one replica only')] };
  const target = parseRedisUrl(url);
  return checks[target.mode](target);
}
