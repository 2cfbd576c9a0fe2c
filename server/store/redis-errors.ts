import { formatScheme, type RedisTarget } from './redis-url.ts';

type Kind = Pick<RedisTarget, 'mode' | 'isTls'>;

/** An error of the client of Redis: a reply of a server, or the failure of a connection. */
type RedisError = Pick<NodeJS.ErrnoException, 'code' | 'message'>;

const connectionExplanations: readonly [code: RegExp, explanation: string][] = [
  [/^ECONNREFUSED$/, 'the connection was refused: start Redis, or correct REDIS_URL'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'its name does not resolve: correct REDIS_URL'],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'no answer: start Redis, correct REDIS_URL, or open the firewall'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired: renew it'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another name: use that name, or get one for this name'],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?))$/,
    'its certificate is from an unknown authority: set NODE_EXTRA_CA_CERTS to the file of its certificate',
  ],
  [/CERTIFICATE_REQUIRED/, 'it demands a client certificate, and this server has none: set tls-auth-clients no'],
];

const replyExplanations: readonly [reply: RegExp, explain: (target: Kind, message: string) => string][] = [
  [/^(MOVED|ASK) /, (target) => explainOtherMode('cluster', target)],
  [/cluster support disabled|unknown command 'SENTINEL'/i, (target) => explainOtherMode('single', target)],
  [/unknown command '(SET|GET|SELECT|CLUSTER)'/i, (target) => explainOtherMode('sentinel', target)],
  [
    /unknown command .HELLO/i,
    () => 'it is older than Redis 7, or a proxy that does not know HELLO 3: use Redis 7 or newer',
  ],
  [/^ERR No such master/, () => 'it monitors no primary of this name: correct the name at the end of REDIS_URL'],
  [
    /^READONLY /,
    ({ mode }) =>
      mode === 'single'
        ? 'it is a read-only replica: set REDIS_URL to the primary'
        : 'it has become a read-only replica: wait until the failover is over',
  ],
  [
    /^(WRONGPASS|NOAUTH)|without any password/,
    ({ mode }) =>
      mode === 'sentinel'
        ? 'it refuses the user or password: correct them in REDIS_URL, before the @ for a server, sentinelUsername and sentinelPassword for a sentinel'
        : 'it refuses the user or password: correct them in REDIS_URL, which has user:password@ or :password@',
  ],
  [/^NOPERM/, (_, message) => `its user lacks a permission: give it those of docs/operations.md (${message})`],
  [/DB index is out of range/, () => 'it has no database of this number: correct the end of REDIS_URL'],
  [/^CLUSTERDOWN/, () => 'the cluster does not serve all slots: start its nodes that are down'],
  [/^OOM/, () => 'it is full: raise maxmemory, or set maxmemory-policy to volatile-ttl'],
  [/^MISCONF/, () => 'it cannot save its data: make room on its disk, or switch its snapshots off (save "")'],
  [/^NOREPLICAS/, () => 'too few replicas are connected: start them, or lower min-replicas-to-write'],
  [/^LOADING/, () => 'it is loading its data: wait until it has'],
  [
    /^(Connection timeout|no server of REDIS_URL)/,
    ({ mode, isTls }) =>
      `no answer: start Redis, correct REDIS_URL${isTls ? ` (${formatScheme({ mode, isTls })} needs TLS)` : ''}, or open the firewall`,
  ],
  [
    /^read ECONNRESET/,
    ({ mode, isTls }) =>
      `it has closed the connection: correct REDIS_URL${isTls ? '' : ` (${formatScheme({ mode, isTls: true })} if it speaks TLS)`}`,
  ],
  [/^DENIED/, () => 'it accepts connections from its own machine only (protected mode): give it a password'],
];

/**
 * Explains an error of a Redis server that `target` names: what is wrong, and what to do. Returns
 * undefined if the error explains itself.
 *
 * ```ts
 * explainRedisError(new Error('MOVED 866 10.0.0.2:6379'), { mode: 'single', isTls: false });
 * // it is a node of a cluster: write redis-cluster:// in place of redis:// in REDIS_URL
 * ```
 */
export function explainRedisError({ code = '', message }: RedisError, target: Kind): string | undefined {
  return (
    connectionExplanations.find(([pattern]) => pattern.test(code))?.[1] ??
    replyExplanations.find(([pattern]) => pattern.test(message))?.[1](target, message)
  );
}

/**
 * Removes from an error what Redis quotes of a command that it does not know. In the handshake with
 * an old version that is the password, later what a caller has said.
 */
export function hideArguments<Thrown extends Error>(error: Thrown): Thrown {
  const hide = (text: string) => text.replace(/, with args beginning with: .*/, '');
  error.message = hide(error.message);
  if (error.stack !== undefined) error.stack = hide(error.stack);
  return error;
}

const servers = { single: 'a single server', cluster: 'a node of a cluster', sentinel: 'a sentinel' };

/**
 * Explains that a server is of another mode than REDIS_URL says.
 * @param primaryNames the primaries that the server monitors, if it is a sentinel
 */
export function explainOtherMode(mode: RedisTarget['mode'], target: Kind, primaryNames?: readonly string[]): string {
  const remedy = `write ${formatScheme({ ...target, mode })} in place of ${formatScheme(target)} in REDIS_URL`;
  const names = primaryNames?.map((name) => `/${encodeURIComponent(name)}`).join(' or ') || '/PRIMARY_NAME';
  const more = {
    single: target.mode === 'sentinel' ? ', or name the sentinels' : '',
    cluster: '',
    sentinel: `, and ${names} behind the hosts`,
  };
  return `it is ${servers[mode]}: ${remedy}${more[mode]}`;
}
