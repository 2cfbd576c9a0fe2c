import { RedisClient } from '@redis/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRedisUrl, type RedisTarget } from '../../../server/store/redis-url.ts';
import { anyText } from '../../helpers/any-text.ts';

const host = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6(), fc.constantFrom('redis', 'redis_1', 'localhost'));
const port = fc.integer({ min: 1, max: 65_535 });
const word = fc.oneof(
  anyText({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'#%/?@:+&= ,[]\\"é'), minLength: 1, maxLength: 8 }),
);
const database = fc.integer({ min: 0, max: 99_999 });
const credentials = fc.record({ username: word, password: word, isTls: fc.boolean() }, { requiredKeys: ['isTls'] });
const nodes = fc.array(fc.record({ host, port }), { minLength: 1, maxLength: 5 });

const single = fc
  .tuple(credentials, fc.record({ host, port }), fc.option(database, { nil: undefined }))
  .map(([access, node, database]) => omitUndefined({ ...access, mode: 'single', nodes: [node], database }));
const cluster = fc.tuple(credentials, nodes).map(([access, nodes]) => ({ ...access, mode: 'cluster' as const, nodes }));
const sentinel = fc
  .tuple(
    credentials,
    nodes,
    fc.record(
      { primaryName: word, database, sentinelUsername: word, sentinelPassword: word },
      { requiredKeys: ['primaryName'] },
    ),
  )
  .map(([access, nodes, more]) => ({ ...access, mode: 'sentinel' as const, nodes, ...more }));

const omitUndefined = (target: Omit<RedisTarget, 'database'> & { database: number | undefined }): RedisTarget => {
  const { database, ...others } = target;
  return database === undefined ? others : { ...others, database };
};

function formatRedisUrl(target: RedisTarget): string {
  const { mode, nodes, isTls, username, password, database, primaryName, sentinelUsername, sentinelPassword } = target;
  const encode = encodeURIComponent;
  const scheme = `redis${isTls ? 's' : ''}${mode === 'single' ? '' : `-${mode}`}`;
  const userInfo = `${encode(username ?? '')}${password === undefined ? '' : `:${encode(password)}`}`;
  const hosts = nodes.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`);
  const query = Object.entries({ sentinelUsername, sentinelPassword }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encode(value)}`],
  );
  return [
    `${scheme}://`,
    userInfo && `${userInfo}@`,
    hosts.join(','),
    primaryName === undefined ? '' : `/${encode(primaryName)}`,
    database === undefined ? '' : `/${database}`,
    query.length > 0 ? `?${query.join('&')}` : '',
  ].join('');
}

describe('parseRedisUrl', () => {
  it('reads back every target that is written as a URL, whatever its passwords and hosts are', () => {
    fc.assert(
      fc.property(fc.oneof(single, cluster, sentinel), (target) => {
        expect(parseRedisUrl(formatRedisUrl(target))).toEqual(target);
      }),
    );
  });

  it('reads the URL of a single server as @redis/client does', () => {
    const raw = fc.string({ unit: fc.constantFrom(...'aZ09%2F:@.-_~!$&+,;=^|{}"é '), maxLength: 10 });
    const pick = ({ username, password, database }: Pick<RedisTarget, 'username' | 'password' | 'database'>) => ({
      username: username ?? '',
      password: password ?? '',
      database,
    });
    fc.assert(
      fc.property(single, raw, (target, userInfo) => {
        const url = formatRedisUrl({ ...target, username: 'USER' }).replace(/USER.*@/, `${userInfo}@`);
        const theirs = attempt(() => RedisClient.parseURL(url));
        const ours = attempt(() => parseRedisUrl(url));
        expect(ours && pick(ours)).toEqual(theirs && pick(theirs));
      }),
    );
  });

  it.each<[url: string, target: Partial<RedisTarget>]>([
    ['redis://h', { mode: 'single', nodes: [{ host: 'h', port: 6379 }], isTls: false }],
    ['REDISS://h:/', { mode: 'single', nodes: [{ host: 'h', port: 6379 }], isTls: true }],
    ['redis-sentinel://h/mymaster', { nodes: [{ host: 'h', port: 26379 }], primaryName: 'mymaster' }],
    ['redis-sentinel://h/mymaster/?sentinelPassword=a+b==', { sentinelPassword: 'a+b==' }],
    ['redis://:p@ss@h', { password: 'p@ss', nodes: [{ host: 'h', port: 6379 }] }],
    [
      'redis-cluster://h1,[::1]:7000',
      {
        nodes: [
          { host: 'h1', port: 6379 },
          { host: '::1', port: 7000 },
        ],
      },
    ],
  ])('reads %s', (url, target) => {
    expect(parseRedisUrl(url)).toMatchObject(target);
  });

  it.each([
    ['sesame', /must be a URL like redis:\/\/127\.0\.0\.1:6379/],
    ['sesame.example.com:6379', /must be a URL like/],
    ['http://user:sesame@h', /must be a URL like/],
    ['unix:/run/sesame.sock', /must be a URL like/],
    ['valkey://:sesame@h', /must be a URL like/],
    ['redis:sesame', /must be a URL like/],
    ['valkeys://:sesame@h', /must begin with rediss:\/\//],
    ['redis+tls://:sesame@h', /must begin with rediss:\/\//],
    ['redis+cluster://:sesame@h', /must begin with redis-cluster:\/\//],
    ['rediss+cluster://:sesame@h', /must begin with rediss-cluster:\/\//],
    ['redis-cluster+ssl://:sesame@h', /must begin with rediss-cluster:\/\//],
    ['Redis-Clusters://:sesame@h', /must begin with redis-cluster:\/\//],
    ['redis+sentinel://:sesame@h/mymaster', /must begin with redis-sentinel:\/\//],
    ['sentinels://:sesame@h/mymaster', /must begin with redis-sentinel:\/\//],
    ['redis://', /must name a host/],
    ['redis://:0', /must name a host/],
    ['redis:///1', /must name a host/],
    ['redis://:sesame@', /must name a host/],
    ['redis://ses ame', /must name a host/],
    ['redis://sesame:x', /must name a host, and a port in digits/],
    ['redis://sesame:0', /must have ports from 1 to 65535/],
    ['redis-cluster://h,sesame:99999', /must have ports from 1 to 65535/],
    ['redis://::1', /must have each IPv6 address in brackets/],
    ['redis://[sesame]', /must name a host/],
    ['redis://[1:::2]', /must name a host/],
    ['redis://default:sesame:h:6379', /an @ between password and host/],
    ['redis://h1,sesame', /for several write redis-cluster:\/\/ .* or redis-sentinel:\/\//],
    ['redis-cluster://h1, sesame', /must list hosts with commas and without spaces/],
    ['redis-cluster://h1,', /must list hosts with commas/],
    ['redis-cluster://h1;sesame', /must list hosts with commas/],
    ['redis-cluster://:sesame@h1,:sesame@h2', /must have its user and password once, before the first host/],
    ['redis://sesame/abc', /must end with the number of a database/],
    ['redis://sesame/-1', /must end with the number of a database/],
    ['redis://sesame/1/2', /must end with the number of a database/],
    ['redis-cluster://sesame/2', /must end with the hosts, because a cluster has database 0 only/],
    ['redis-sentinel://sesame', /must end with the name of the primary/],
    ['redis-sentinel://sesame/', /must end with the name of the primary/],
    ['redis-sentinel://h/mymaster/sesame', /must end with the name of the primary/],
    ['redis://:ses#ame@h', /write # as %23/],
    ['redis://h#sesame', /write # as %23/],
    ['redis://:ses/ame@h', /\/ as %2F/],
    ['redis://:ses?ame@h', /\? as %3F/],
    ['redis://:ses%zzame@h', /% as %25/],
    ['redis://sesame%ff@h', /% as %25/],
    ['redis-sentinel://h/mymaster?sentinelPassword=sesame%', /% as %25/],
    ['redis://h?password=sesame', /must have no settings behind a \?/],
    ['redis-cluster://h?sentinelPassword=sesame', /must have no settings behind a \?/],
    ['redis-sentinel://h/mymaster?sentinel_password=sesame', /except sentinelUsername=… and sentinelPassword=…/],
    ['redis-sentinel://h/mymaster?sentinelPassword=', /must have no settings/],
  ])('refuses %s with a message that says what would be right and does not quote it', (url, rule) => {
    const refusal = attempt(
      () => parseRedisUrl(url),
      (error) => error as TypeError,
    );
    expect(refusal).toBeInstanceOf(TypeError);
    expect((refusal as TypeError).message).toMatch(rule);
    expect((refusal as TypeError).message).toMatch(/^REDIS_URL must [^\n]*$/);
    expect((refusal as TypeError).message).not.toMatch(/ses ?ame/);
  });

  it('quotes no part of a URL that it refuses', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: fc.constantFrom(...':/?#@,[]%'), maxLength: 6 }),
        (before, between) => {
          const url = `redis://${before}SESAME${between}SESAME`;
          const message = attempt(
            () => parseRedisUrl(url),
            (error) => (error as Error).message,
          );
          if (typeof message === 'string') expect(message).not.toContain('SESAME');
        },
      ),
    );
  });
});

function attempt<Value, Failure = undefined>(act: () => Value, describe?: (error: unknown) => Failure) {
  try {
    return act();
  } catch (error) {
    return describe?.(error);
  }
}
