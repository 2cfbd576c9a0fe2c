import { createHash } from 'node:crypto';
import { freePort } from './free-port.ts';
import { type GroupOptions, RedisGroup } from './redis-group.ts';
import { waitUntil } from './redis-server.ts';

/**
 * Runs an empty Redis server without persistence until the current test ends, or until the test
 * file ends if called outside of a test.
 */
export async function startRedis(...options: string[]) {
  const group = new RedisGroup({});
  const server = await group.addServer(...options);
  await group.start();
  return Object.assign(group, { url: group.formatUrl('', [server]), server });
}

interface WatchedOptions extends GroupOptions {
  /**
   * After this time without an answer, a server is considered dead by the others. On a busy machine
   * a server can be without processor time for a second.
   */
  deadAfterMs?: number;
}

/** Runs a cluster of three primaries with a replica each, as long as `startRedis` runs a server. */
export async function startRedisCluster({ deadAfterMs = 1_000, ...options }: WatchedOptions = {}) {
  const group = new RedisGroup(options);
  const nodes = await Promise.all(
    Array.from({ length: 6 }, async (_, index) => {
      const busPort = await freePort();
      const server = await group.addServer(
        ...['--cluster-enabled', 'yes', '--cluster-port', `${busPort}`],
        ...['--cluster-config-file', `nodes-${index}.conf`, '--cluster-node-timeout', `${deadAfterMs}`],
      );
      return { id: createId(`node ${index}`), address: `127.0.0.1:${server.port}@${busPort}` };
    }),
  );
  const slots = ['0-5460', '5461-10922', '10923-16383'];
  // Each node finds the whole cluster in its file, so that none waits for the gossip of the others.
  for (const self of nodes.keys()) {
    const lines = nodes.map(({ id, address }, index) => {
      const flags = `${index === self ? 'myself,' : ''}${index < 3 ? 'master' : 'slave'}`;
      const primaryId = index < 3 ? '-' : nodes[index - 3]?.id;
      return `${id} ${address} ${flags} ${primaryId} 0 0 ${(index % 3) + 1} connected ${slots[index] ?? ''}\n`;
    });
    group.writeFile(`nodes-${self}.conf`, `${lines.join('')}vars currentEpoch 3 lastVoteEpoch 0\n`);
  }
  await group.start();
  await group.waitUntilReplicated();
  return Object.assign(group, {
    url: group.formatUrl('-cluster', group.servers.slice(0, 3)),
    failOver: () => group.promoteReplica((replica) => replica.ask('CLUSTER', 'FAILOVER')),
  });
}

/** Runs a primary, its replica and three sentinels, as long as `startRedis` runs a server. */
export async function startRedisSentinels({ deadAfterMs = 1_000, ...options }: WatchedOptions = {}) {
  const name = 'calls';
  const group = new RedisGroup(options);
  const primary = await group.addServer();
  const replica = await group.addServer('--replicaof', `127.0.0.1 ${primary.port}`);
  const ports = [await freePort(), await freePort(), await freePort()];
  for (const [self, port] of ports.entries())
    group.addSentinel(port, name, [
      `myid ${createId(`sentinel ${self}`)}`,
      `monitor ${name} 127.0.0.1 ${primary.port} 2`,
      `down-after-milliseconds ${name} ${deadAfterMs}`,
      `failover-timeout ${name} 5000`,
      // Each sentinel finds the others in its file, so that it does not wait for their messages.
      `known-replica ${name} 127.0.0.1 ${replica.port}`,
      ...ports.flatMap((other, index) =>
        index === self ? [] : [`known-sentinel ${name} 127.0.0.1 ${other} ${createId(`sentinel ${index}`)}`],
      ),
    ]);
  await group.start();
  await group.waitUntilReplicated();
  await Promise.all(group.sentinels.map((sentinel) => sentinel.start()));
  for (const sentinel of group.sentinels)
    await sentinel.ask('SENTINEL', 'DEBUG', 'info-period', 200, 'ask-period', 200, 'publish-period', 200);
  const demandFailover = async () => (await group.sentinels[0]?.ask('SENTINEL', 'FAILOVER', name)) === 'OK';
  return Object.assign(group, {
    url: group.formatUrl('-sentinel', group.sentinels, `/${name}`),
    failOver: () => group.promoteReplica(() => waitUntil(demandFailover)),
  });
}

/** The forms in which people have Redis. */
export const topologies = { single: startRedis, cluster: startRedisCluster, sentinels: startRedisSentinels };

/**
 * Runs Redis in the form that `REDIS_TOPOLOGY` names, by default as a single server:
 * `REDIS_TOPOLOGY=cluster npm run proof -- redis` runs the proofs against a cluster.
 */
export function startRedisTopology() {
  const { REDIS_TOPOLOGY: name = 'single' } = process.env;
  if (!Object.hasOwn(topologies, name)) throw new Error(`REDIS_TOPOLOGY is one of ${Object.keys(topologies)}`);
  return topologies[name as keyof typeof topologies]();
}

/** Creates the identifier of a node or a sentinel. */
function createId(name: string): string {
  return createHash('sha1').update(name).digest('hex');
}
