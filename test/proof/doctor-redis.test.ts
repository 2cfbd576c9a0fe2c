import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createClient } from '@redis/client';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../server/doctor/finding.ts';
import { checkRedis } from '../../server/doctor/redis/check-redis.ts';
import { freePort } from '../helpers/free-port.ts';
import { startRedisCluster, startRedisSentinels } from '../helpers/redis.ts';
import { RedisGroup } from '../helpers/redis-group.ts';
import { type RedisServer, waitUntil } from '../helpers/redis-server.ts';

const group = new RedisGroup({});
const single = await group.addServer();
const locked = await group.addServer('--requirepass', 'sesame');
const replica = await group.addServer('--replicaof', `127.0.0.1 ${single.port}`);
const deadAfterMs = 4_000;
const [, cluster, sentinels, secure] = await Promise.all([
  group.start(),
  startRedisCluster({ deadAfterMs }),
  startRedisSentinels({ deadAfterMs }),
  startRedisSentinels({ deadAfterMs, isSecure: true }),
]);
const [first, second, third, firstReplica] = cluster.servers as [RedisServer, RedisServer, RedisServer, RedisServer];

const at = (...servers: RedisServer[]) => servers.map(({ port }) => `127.0.0.1:${port}`).join(', ');
const sentinelUrl = (name: string, ...servers: RedisServer[]) => group.formatUrl('-sentinel', servers, `/${name}`);
const urls = {
  single: group.formatUrl('', [single]),
  locked: group.formatUrl('', [locked]),
  secure: secure.formatUrl('', secure.servers.slice(0, 1)),
};

/** Expects findings that begin with these texts, and no others. */
async function expectFindings(url: string, ...starts: string[]) {
  const lines = (await checkRedis(url)).found.map(formatFinding);
  expect(lines.map((line, index) => line.slice(0, starts[index]?.length))).toEqual(starts);
  expect(lines.join()).not.toContain('sesame');
}

describe('the Redis check of npm run doctor', () => {
  it('accepts a sound server, compares its clock and leaves no key behind', async () => {
    await expectFindings(urls.single, 'ok       Redis: version ');
    expect(Math.abs((await checkRedis(urls.single)).clockAheadMs ?? Number.NaN)).toBeLessThan(1_000);
    const client = await createClient({ url: urls.single }).connect();
    await expect.poll(() => client.dbSize(), { timeout: 5_000 }).toBe(0);
    client.destroy();
  });

  it('accepts a sound cluster and a primary with sentinels', async () => {
    await expectFindings(cluster.url, 'ok       Redis: 3 primaries and 3 replicas, version ');
    await expectFindings(sentinels.url, 'ok       Redis: 3 sentinels, a primary and 1 replica, version ');
  });

  it('accepts servers and sentinels with TLS and passwords', async () => {
    // Node reads NODE_EXTRA_CA_CERTS when a process starts.
    const script = `
      const { checkRedis } = await import('./server/doctor/redis/check-redis.ts');
      console.log(JSON.stringify((await checkRedis(process.argv[1])).found));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script, secure.url],
      { env: { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: secure.certificate } },
    );
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        state: 'ok',
        detail: expect.stringMatching(/^3 sentinels, a primary and 1 replica, /),
      }),
    ]);
  });

  it.each([
    [
      'redis:// with a node of a cluster',
      group.formatUrl('', [first]),
      `${at(first)}: it is a node of a cluster: write redis-cluster:// in place of redis:// in REDIS_URL`,
    ],
    [
      'redis:// with a sentinel',
      group.formatUrl('', sentinels.sentinels.slice(0, 1), '/2'),
      `${at(...sentinels.sentinels.slice(0, 1))}: it is a sentinel: write redis-sentinel:// in place of redis:// in REDIS_URL, and /calls behind the hosts`,
    ],
    [
      'redis:// with a replica',
      group.formatUrl('', [replica]),
      `${at(replica)}: it is a read-only replica: set REDIS_URL to its primary, ${at(single)}`,
    ],
    [
      'redis-cluster:// with a single server',
      group.formatUrl('-cluster', [single]),
      `${at(single)}: it is a single server: write redis:// in place of redis-cluster:// in REDIS_URL`,
    ],
    [
      'redis-cluster:// with sentinels',
      group.formatUrl('-cluster', sentinels.sentinels),
      `${at(...sentinels.sentinels)}: it is a sentinel: write redis-sentinel:// in place of redis-cluster:// in REDIS_URL`,
    ],
    [
      'redis-sentinel:// with the servers in place of the sentinels',
      sentinelUrl('calls', ...sentinels.servers),
      `${at(...sentinels.servers)}: it is a single server: write redis:// in place of redis-sentinel:// in REDIS_URL, or name the sentinels`,
    ],
    [
      'redis-sentinel:// with a node of a cluster',
      sentinelUrl('calls', first),
      `${at(first)}: it is a node of a cluster: write redis-cluster:// in place of redis-sentinel:// in REDIS_URL`,
    ],
    [
      'a name that the sentinels do not know',
      sentinelUrl('mymaster', ...sentinels.sentinels),
      `${at(...sentinels.sentinels)}: it monitors "calls" and not "mymaster": correct the name at the end of REDIS_URL`,
    ],
    ['no password', urls.locked, `${at(locked)}: it refuses the user or password: correct them in REDIS_URL`],
    [
      'a wrong password',
      urls.locked.replace('//', '//:wrong-sesame@'),
      `${at(locked)}: it refuses the user or password: correct them in REDIS_URL`,
    ],
    [
      'a database that does not exist',
      `${urls.single}/99`,
      `${at(single)}: it has no database of this number: correct`,
    ],
    [
      'rediss:// where there is no TLS',
      urls.single.replace('redis', 'rediss'),
      `${at(single)}: it speaks no TLS: write redis:// in place of rediss:// in REDIS_URL`,
    ],
    [
      'redis:// where there is TLS',
      urls.secure.replace('rediss', 'redis'),
      `${at(...secure.servers.slice(0, 1))}: it speaks TLS: write rediss:// in place of redis:// in REDIS_URL`,
    ],
    [
      'redis-sentinel:// where there is TLS',
      secure.url.replace('rediss', 'redis'),
      `${at(...secure.sentinels)}: it speaks TLS: write rediss-sentinel:// in place of redis-sentinel:// in REDIS_URL`,
    ],
    [
      'a certificate of an unknown authority',
      secure.url,
      `${at(...secure.sentinels)}: its certificate is from an unknown authority: set NODE_EXTRA_CA_CERTS`,
    ],
    ['a name that does not resolve', 'redis://nowhere.invalid', 'nowhere.invalid:6379: its name does not resolve'],
  ])('reports %s in one line', async (_, url, start) => {
    await expectFindings(url, `problem  Redis: ${start}`);
  });

  it('reports what a user may not do', async () => {
    await single.ask('ACL', 'SETUSER', 'keyless', 'on', '>sesame', '~other:*', '+@all');
    await single.ask('ACL', 'SETUSER', 'mute', 'on', '>sesame', '~*', '+set');
    const urlOf = (user: string) => urls.single.replace('//', `//${user}:sesame@`);
    await expectFindings(
      urlOf('keyless'),
      `problem  Redis: ${at(single)}: writes are refused: its user lacks a permission`,
    );
    await expectFindings(
      urlOf('mute'),
      `problem  Redis: ${at(single)}: its user lacks a permission: give it those of docs/operations.md`,
    );
  });

  it('warns about a policy under which a full server refuses writes, and reports one that is full', async () => {
    await single.ask('CONFIG', 'SET', 'maxmemory', '50mb');
    await expectFindings(
      urls.single,
      `warning  Redis: ${at(single)}: maxmemory-policy is noeviction: set it to volatile-ttl`,
    );
    await single.ask('CONFIG', 'SET', 'maxmemory-policy', 'volatile-ttl', 'maxmemory', '1');
    await expectFindings(urls.single, `problem  Redis: ${at(single)}: writes are refused: it is full: raise maxmemory`);
  });

  it('reports a server that hangs', async () => {
    replica.hang();
    await expectFindings(group.formatUrl('', [replica]), `problem  Redis: ${at(replica)}: no answer within 2 seconds`);
    replica.resume();
  });

  it('warns about a named server that cannot be used while others can', async () => {
    const warning = 'it cannot be used, others in REDIS_URL can:';
    await expectFindings(
      group.formatUrl('-cluster', [single, first]),
      `warning  Redis: ${at(single)}: ${warning} it is a single server`,
    );
    await expectFindings(
      `redis-sentinel://127.0.0.1:9,${at(...sentinels.sentinels.slice(0, 1))}/calls`,
      `warning  Redis: 127.0.0.1:9: ${warning} the connection was refused`,
    );
  });

  it('reports each node of a cluster that refuses writes', async () => {
    await second.ask('CONFIG', 'SET', 'min-replicas-to-write', 2);
    await third.ask('CONFIG', 'SET', 'min-replicas-to-write', 2);
    const [line = '', ...more] = (await checkRedis(cluster.url)).found.map(formatFinding);
    expect(line).toMatch(/^problem {2}Redis: [\d.:]+, [\d.:]+: writes are refused: too few replicas are connected/);
    expect(line).toContain(at(second));
    expect(line).toContain(at(third));
    expect(more).toEqual([]);
    await second.ask('CONFIG', 'SET', 'min-replicas-to-write', 0);
    await third.ask('CONFIG', 'SET', 'min-replicas-to-write', 0);
  });

  it('reports a node that announces an address which cannot be reached', async () => {
    await first.ask('CONFIG', 'SET', 'cluster-announce-ip', '127.9.9.9');
    await expectFindings(
      group.formatUrl('-cluster', [first]),
      `problem  Redis: 127.9.9.9:${first.port}: it is announced to clients, and cannot be reached from here: start it, set its cluster-announce-ip`,
    );
    await first.ask('CONFIG', 'SET', 'cluster-announce-ip', '');
  });

  it('warns about a primary without replica, and reports slots that are not served', { timeout: 90_000 }, async () => {
    const hasFailed = (count: number) => async () =>
      (await second.ask('CLUSTER', 'NODES')).split('\n').filter((line) => / (master|slave),fail /.test(line)).length ===
      count;
    await firstReplica.kill();
    await waitUntil(hasFailed(1));
    const dead = 'the cluster considers it dead: start it, or let the cluster forget it (CLUSTER FORGET)';
    const url = group.formatUrl('-cluster', [second]);
    const lines = (await checkRedis(url)).found.map(formatFinding);
    expect(lines.toSorted()).toEqual(
      [
        `warning  Redis: ${at(first)}: no replica takes its place when it fails: add one`,
        `warning  Redis: ${at(firstReplica)}: ${dead}`,
      ].toSorted(),
    );
    await first.kill();
    await waitUntil(async () => (await second.ask('CLUSTER', 'INFO')).includes('cluster_state:fail'));
    const [state, ...others] = (await checkRedis(url)).found.map(formatFinding);
    expect(state).toMatch(
      /^problem {2}Redis: the cluster is down, and 5461 of 16384 slots have no primary that works:/,
    );
    expect(others).toEqual([expect.stringMatching(/^warning {2}Redis: .*: the cluster considers it dead/)]);
  });

  it('reports sentinels that do not agree, and tells their password from that of the servers', async () => {
    const lone = group.addSentinel(await freePort(), 'calls', [`monitor calls 127.0.0.1 ${locked.port} 1`]);
    const other = group.addSentinel(await freePort(), 'calls', [`monitor calls 127.0.0.1 ${single.port} 1`]);
    await Promise.all([lone.start(), other.start()]);
    const isWeak = [
      'warning  Redis: 1 sentinel: run three, so that a failover is possible without one',
      'warning  Redis: no replica takes the place of the primary when it fails: start one',
    ];
    const withPassword = (url: string) => url.replace('//', '//:sesame@');
    await expectFindings(
      withPassword(sentinelUrl('calls', lone, other)),
      `problem  Redis: the sentinels name several primaries, ${at(locked)} (${at(lone)}), ${at(single)} (${at(other)}):`,
      ...isWeak,
    );
    const refusal = (server: RedisServer) => `problem  Redis: ${at(server)}: it refuses the user or password`;
    const url = sentinelUrl('calls', lone);
    await expectFindings(url, ...isWeak, refusal(locked));
    await lone.ask('ACL', 'SETUSER', 'default', 'resetpass', '>sesame');
    await expectFindings(withPassword(url), refusal(lone));
    await expectFindings(`${withPassword(url)}?sentinelPassword=sesame`, ...isWeak);
  });

  it('reports sentinels that cannot agree on a failover, and servers that they consider dead', async () => {
    const [primary, replica] = sentinels.servers as [RedisServer, RedisServer];
    const [sentinel, ...others] = sentinels.sentinels as [RedisServer, ...RedisServer[]];
    const counts = async (pattern: RegExp, count: number) =>
      ((await sentinel.ask('SENTINEL', 'REPLICAS', 'calls')) + (await sentinel.ask('SENTINEL', 'MASTERS'))).match(
        pattern,
      )?.length === count;
    await Promise.all([replica.kill(), ...others.map((each) => each.kill())]);
    await waitUntil(() => counts(/^s_down.*slave|slave.*s_down/gm, 1));
    await waitUntil(() =>
      sentinel.ask('SENTINEL', 'CKQUORUM', 'calls').then(
        () => false,
        () => true,
      ),
    );
    const lines = [
      'problem  Redis: no failover is possible (NOQUORUM ',
      `warning  Redis: ${at(replica)}: the sentinels consider this replica dead: start it, or`,
    ];
    await expectFindings(sentinelUrl('calls', sentinel), ...lines);
    await primary.kill();
    await waitUntil(() => counts(/s_down/g, 2));
    await expectFindings(
      sentinelUrl('calls', sentinel),
      `problem  Redis: the sentinels consider the primary ${at(primary)} dead: start it`,
      ...lines,
    );
  });
});
