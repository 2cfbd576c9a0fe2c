import { describe, expect, it } from 'vitest';
import { explainOtherMode, explainRedisError } from '../../../server/store/redis-errors.ts';

const explain = (message: string, mode: 'single' | 'cluster' | 'sentinel' = 'single') =>
  explainRedisError(new Error(message), { mode, isTls: false });

describe('explainRedisError', () => {
  it.each([
    ['MOVED 866 10.0.0.2:6379', 'it is a node of a cluster: write redis-cluster:// in place of redis:// in REDIS_URL'],
    [
      "ERR unknown command 'SET', with args beginning with: 'x' ",
      'it is a sentinel: write redis-sentinel:// in place of redis:// in REDIS_URL, and /PRIMARY_NAME behind the hosts',
    ],
    [
      "READONLY You can't write against a read only replica.",
      'it is a read-only replica: set REDIS_URL to the primary',
    ],
    [
      'ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`, `default`, `secret`, ',
      'it is older than Redis 7, or a proxy that does not know HELLO 3: use Redis 7 or newer',
    ],
    ['MISCONF Redis is configured to save RDB snapshots', /^it cannot save its data: make room on its disk/],
    ['DENIED Redis is running in protected mode', /^it accepts connections from its own machine only/],
    ['LOADING Redis is loading the dataset in memory', /^it is loading its data/],
    ["NOPERM this user has no permissions to run the 'info' command", /give it those of docs\/operations\.md \(NOPERM/],
    ['Connection timeout', /^no answer: start Redis, correct REDIS_URL, or open the firewall$/],
    ['read ECONNRESET', /^it has closed the connection: .*\(rediss:\/\/ if it speaks TLS\)$/],
  ])('explains the reply "%s" of a single server', (message, words) => {
    expect(explain(message)).toMatch(words);
  });

  it.each([
    ['ERR This instance has cluster support disabled', 'cluster', /^it is a single server: write redis:\/\/ in place/],
    ["ERR unknown command 'CLUSTER', with args beginning with: 'SLOTS' ", 'cluster', /^it is a sentinel: write/],
    ["ERR unknown command 'SENTINEL', with args", 'sentinel', /^it is a single server: .*, or name the sentinels$/],
    ['ERR No such master with that name', 'sentinel', /^it monitors no primary of this name/],
    ["READONLY You can't write against a read only replica.", 'sentinel', /^it has become a read-only replica/],
    ['WRONGPASS invalid username-password pair', 'sentinel', /sentinelUsername and sentinelPassword/],
    ['CLUSTERDOWN The cluster is down', 'cluster', /^the cluster does not serve all slots/],
  ] as const)('explains the reply "%s" in the mode %s', (message, mode, words) => {
    expect(explain(message, mode)).toMatch(words);
  });

  it.each([
    ['CERT_HAS_EXPIRED', /renew it/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /for another name/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /NODE_EXTRA_CA_CERTS/],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', /tls-auth-clients no/],
    ['EHOSTUNREACH', /open the firewall/],
  ])('explains a connection that fails with %s', (code, words) => {
    expect(explainRedisError({ code, message: '' }, { mode: 'single', isTls: true })).toMatch(words);
  });

  it.each([
    ['no server of REDIS_URL is connected', /rediss-cluster:\/\/ needs TLS/],
    ['read ECONNRESET', /^it has closed the connection: correct REDIS_URL$/],
  ])('explains "%s" of a server that may not speak TLS', (message, words) => {
    expect(explainRedisError(new Error(message), { mode: 'cluster', isTls: true })).toMatch(words);
  });

  it('leaves an error to itself that it does not know', () => {
    expect(explain('ERR other')).toBeUndefined();
  });

  it('writes TLS and the names of primaries into the URL that would be right', () => {
    expect(explainOtherMode('sentinel', { mode: 'single', isTls: true }, ['calls', 'the jobs'])).toBe(
      'it is a sentinel: write rediss-sentinel:// in place of rediss:// in REDIS_URL, and /calls or /the%20jobs behind the hosts',
    );
  });
});
