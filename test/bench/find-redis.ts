import { execFileSync } from 'node:child_process';
import { RedisGroup } from '../helpers/redis-group.ts';

/**
 * Resolves with the URL of a Redis server: REDIS_URL, or a server that runs until this process
 * exits. Resolves with undefined if none is installed.
 */
export async function findRedis(): Promise<string | undefined> {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const group = new RedisGroup({ atEnd: (cleanUp) => process.on('exit', cleanUp) });
  const server = await group.addServer();
  await group.start();
  return group.formatUrl('', [server]);
}
