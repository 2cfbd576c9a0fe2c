import { createFindings, type Finding } from './finding.ts';
import { type RedisFacts, readRedisFacts } from './redis-facts.ts';

const { ok, warning, problem, skipped } = createFindings('Redis');

interface RedisReport {
  facts?: RedisFacts;
  found: Finding[];
}

/** Checks the Redis that REDIS_URL names. */
export async function checkRedis(url: string | undefined): Promise<RedisReport> {
  if (!url) return { found: [skipped('REDIS_URL is not set: state is kept in the process, so run one replica only')] };
  try {
    const facts = await readRedisFacts(url);
    return { facts, found: judgeRedis(facts) };
  } catch (error) {
    // The message contains only the host, because the URL may contain a password.
    return { found: [problem(`${new URL(url).host}: ${explainFailure(error as NodeJS.ErrnoException)}`)] };
  }
}

export function judgeRedis({ info, responseMs, refusesToWrite }: RedisFacts): Finding[] {
  const { redis_version: version = '', maxmemory, maxmemory_policy: policy = '', role } = info;
  const found: Finding[] = [];
  if (Number.parseInt(version, 10) < 7) found.push(problem(`version ${version} is too old: 7 or newer is required`));
  if (role === 'slave') found.push(problem('REDIS_URL names a read-only replica: set it to the primary'));
  else if (refusesToWrite !== undefined) found.push(problem(`writes are refused: ${refusesToWrite}`));
  if (maxmemory !== undefined && maxmemory !== '0' && !policy.startsWith('volatile-'))
    found.push(
      warning(
        `maxmemory-policy is ${policy}: set it to volatile-ttl, otherwise a full Redis ${policy === 'noeviction' ? 'refuses writes' : 'evicts running calls'}`,
      ),
    );
  if (responseMs >= 50)
    found.push(
      warning(
        `it took ${responseMs} ms to answer, and webhooks continue without Redis after 200 ms: move Redis nearer, or find out what keeps it busy`,
      ),
    );
  return found.length > 0 ? found : [ok(`version ${version}, answers in ${responseMs} ms`)];
}

function explainFailure({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ECONNREFUSED') return 'the connection was refused: start Redis, or correct REDIS_URL';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name does not resolve: correct REDIS_URL';
  if (/^(WRONGPASS|NOAUTH)|without any password/.test(message))
    return 'it refuses the user or password: correct them in REDIS_URL';
  return `${message}: check REDIS_URL, and whether it must be redis:// or rediss:// (TLS)`;
}
