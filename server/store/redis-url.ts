import { isIPv6 } from 'node:net';

/** The Redis servers that a URL names. */
export interface RedisTarget {
  mode: 'single' | 'cluster' | 'sentinel';
  /** At least one; for `single` exactly one. Addresses in IPv6 have no brackets. */
  nodes: { host: string; port: number }[];
  isTls: boolean;
  /** User and password of the Redis servers, decoded. */
  username?: string;
  password?: string;
  database?: number;
  /** The name by which the sentinels know the primary. Only for `sentinel`, which always has it. */
  primaryName?: string;
  /** User and password of the sentinels themselves, decoded. */
  sentinelUsername?: string;
  sentinelPassword?: string;
}

const modes = new Map<string, Pick<RedisTarget, 'mode' | 'isTls'>>([
  ['redis', { mode: 'single', isTls: false }],
  ['rediss', { mode: 'single', isTls: true }],
  ['redis-cluster', { mode: 'cluster', isTls: false }],
  ['rediss-cluster', { mode: 'cluster', isTls: true }],
  ['redis-sentinel', { mode: 'sentinel', isTls: false }],
  ['rediss-sentinel', { mode: 'sentinel', isTls: true }],
]);

/**
 * Parses REDIS_URL, which has one of three forms. A scheme that begins with `rediss` is TLS.
 *
 * ```
 * redis[s]://[[user][:password]@]host[:port][/database]
 * redis[s]-cluster://[[user][:password]@]host[:port][,host[:port]…]
 * redis[s]-sentinel://[[user][:password]@]host[:port][,host[:port]…]/PRIMARY_NAME[/database]
 *   [?sentinelUsername=…&sentinelPassword=…]
 * ```
 *
 * The default port is 6379, that of a sentinel 26379. WHATWG's `URL` is of no use here, because it
 * refuses lists of hosts.
 * @throws TypeError that says what would be right. It does not quote the URL, which may contain a
 * password
 */
export function parseRedisUrl(url: string): RedisTarget {
  const [, scheme = '', authority = '', path = '', query] =
    /^([^:/]*):\/\/([^/?]*)([^?]*)(?:\?(.*))?$/s.exec(url) ?? [];
  const kind = modes.get(scheme.toLowerCase());
  if (!kind) throw refuse(describeScheme(scheme));
  // The last @ ends the password, as in WHATWG's URL. An @ behind the hosts shows that what stands
  // before them contains a character that ends the hosts.
  const at = authority.lastIndexOf('@');
  const hosts = authority.slice(at + 1);
  const userInfo = authority.slice(0, Math.max(at, 0));
  if (url.includes('#') || path.includes('@') || (at < 0 && query?.includes('@'))) throw refuse(encodingRule);
  const { mode } = kind;
  if (mode !== 'single' && userInfo.includes('@'))
    throw refuse('must have its user and password once, before the first host, and an @ in them written as %40');
  const [, user = '', password = ''] = /^([^:]*):?(.*)$/s.exec(userInfo) ?? [];
  return {
    ...kind,
    nodes: parseNodes(hosts, mode),
    ...(user !== '' && { username: decode(user) }),
    ...(password !== '' && { password: decode(password) }),
    ...(mode === 'sentinel' ? parseSentinelPath(path) : parseDatabase(path, mode)),
    ...parseQuery(query, mode),
  };
}

/** Formats the scheme of a mode, such as `rediss-cluster://`. */
export function formatScheme({ mode, isTls }: Pick<RedisTarget, 'mode' | 'isTls'>): string {
  return `redis${isTls ? 's' : ''}${mode === 'single' ? '' : `-${mode}`}://`;
}

const encodingRule =
  'must have its names and passwords percent-encoded: write # as %23, % as %25, / as %2F, ? as %3F, and @ as %40';

function refuse(rule: string): TypeError {
  return new TypeError(`REDIS_URL ${rule}`);
}

/** Returns the rule that another scheme breaks, with the scheme that was probably meant. */
function describeScheme(scheme: string): string {
  const isTls = /rediss|valkeys|ssl|tls/i.test(scheme);
  const [, kind] = /(cluster|sentinel)/i.exec(scheme) ?? [];
  if (kind) return `must begin with redis${isTls ? 's' : ''}-${kind.toLowerCase()}://`;
  if (isTls) return 'must begin with rediss://, which is TLS, as in rediss://redis.example.com:6379';
  return 'must be a URL like redis://127.0.0.1:6379, or rediss:// for TLS, redis-cluster:// for a cluster, redis-sentinel:// for sentinels';
}

function parseNodes(hosts: string, mode: RedisTarget['mode']): RedisTarget['nodes'] {
  const list = hosts.split(',');
  if (mode === 'single' && list.length > 1)
    throw refuse(
      'must name one host behind redis://: for several write redis-cluster:// (nodes of a cluster) or redis-sentinel:// (sentinels)',
    );
  return list.map((each) => {
    const [, name = '', port] = /^([\w.-]+|\[[\da-f:.]+\])(?::(\d{0,5}))?$/i.exec(each) ?? [];
    const host = name.replace(/^\[|\]$/g, '');
    if (host === '' || (name.startsWith('[') && !isIPv6(host))) throw refuse(describeHosts(hosts, mode));
    const number = Number(port || (mode === 'sentinel' ? 26_379 : 6_379));
    if (number < 1 || number > 65_535) throw refuse('must have ports from 1 to 65535');
    return { host, port: number };
  });
}

function describeHosts(hosts: string, mode: RedisTarget['mode']): string {
  if (hosts.split(',').some((each) => /^[^[:]*:.*:/.test(each)))
    return 'must have each IPv6 address in brackets, as in redis://[::1]:6379, and an @ between password and host';
  return mode === 'single'
    ? 'must name a host, and a port in digits if it is not 6379, as in redis://127.0.0.1:6379'
    : `must list hosts with commas and without spaces, as in redis-${mode}://10.0.0.1:6379,10.0.0.2:6379`;
}

function parseDatabase(path: string, mode: 'single' | 'cluster'): Pick<RedisTarget, 'database'> {
  if (path === '' || path === '/') return {};
  if (mode === 'cluster') throw refuse('must end with the hosts, because a cluster has database 0 only');
  if (!/^\/\d{1,5}$/.test(path))
    throw refuse('must end with the number of a database, as in redis://127.0.0.1:6379/2, or without a path');
  return { database: Number(path.slice(1)) };
}

function parseSentinelPath(path: string): Pick<RedisTarget, 'primaryName' | 'database'> {
  const [, name, , database] = /^\/([^/]+)(\/(\d{0,5}))?$/.exec(path) ?? [];
  if (name === undefined)
    throw refuse(
      'must end with the name of the primary that the sentinels monitor, and at most a database: redis-sentinel://10.0.0.1:26379/mymaster or …/mymaster/2',
    );
  return { primaryName: decode(name), ...(database && { database: Number(database) }) };
}

function parseQuery(
  query: string | undefined,
  mode: RedisTarget['mode'],
): Pick<RedisTarget, 'sentinelUsername' | 'sentinelPassword'> {
  const credentials: Pick<RedisTarget, 'sentinelUsername' | 'sentinelPassword'> = {};
  for (const part of query ? query.split('&') : []) {
    const [, name, value = ''] = /^([^=]*)=(.+)$/s.exec(part) ?? [];
    if (mode !== 'sentinel' || (name !== 'sentinelUsername' && name !== 'sentinelPassword'))
      throw refuse(
        'must have no settings behind a ?, except sentinelUsername=… and sentinelPassword=… of redis-sentinel://',
      );
    credentials[name] = decode(value); // decodeURIComponent keeps the + of a password, unlike URLSearchParams
  }
  return credentials;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refuse(encodingRule);
  }
}
