import { explainRedisError } from '../../store/redis-errors.ts';
import type { RedisTarget } from '../../store/redis-url.ts';
import type { Remark } from './report.ts';
import type { ServerFacts } from './server-facts.ts';

/** Finds what is wrong with one server that holds data. */
export function judgeServer(
  address: string,
  { info, responseMs, writeRefusal }: ServerFacts,
  target: Pick<RedisTarget, 'mode' | 'isTls'>,
): Remark[] {
  const { maxmemory, maxmemory_policy: policy = '' } = info;
  const remarks: Remark[] = [];
  const add = (state: Remark['state'], detail: string) => remarks.push({ address, state, detail });
  const oldVersion = explainOldVersion(info);
  if (oldVersion !== undefined) add('problem', oldVersion);
  if (writeRefusal)
    add('problem', `writes are refused: ${explainRedisError(writeRefusal, target) ?? writeRefusal.message}`);
  if (maxmemory !== undefined && maxmemory !== '0' && !policy.startsWith('volatile-'))
    add(
      'warning',
      `maxmemory-policy is ${policy}: set it to volatile-ttl, otherwise a full Redis ${policy === 'noeviction' ? 'refuses writes' : 'evicts running calls'}`,
    );
  if (responseMs >= 50)
    add(
      'warning',
      `it took ${responseMs} ms to answer, and webhooks continue without Redis after 200 ms: move Redis nearer, or find out what keeps it busy`,
    );
  return remarks;
}

/** Returns why the version in `INFO` is too old, undefined if it is not. */
export function explainOldVersion({ redis_version: version = '' }: ServerFacts['info']): string | undefined {
  return Number.parseInt(version, 10) < 7 ? `version ${version} is too old: 7 or newer is required` : undefined;
}

/** Describes servers that are sound by their versions and the longest response time. */
export function describeServers(servers: readonly ServerFacts[]): string {
  const versions = [...new Set(servers.map(({ info }) => info.redis_version))].join(' and ');
  return `version ${versions}, answers in ${Math.max(...servers.map(({ responseMs }) => responseMs))} ms`;
}
