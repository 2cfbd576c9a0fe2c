import { type Finding, findings } from './finding.ts';
import { type RedisFacts, redisFacts } from './redis-facts.ts';

const { ok, warning, problem, skipped } = findings('Redis');

interface RedisReport {
  facts?: RedisFacts;
  found: Finding[];
}

/** Checks the Redis that REDIS_URL names. */
export async function checkRedis(url: string | undefined): Promise<RedisReport> {
  if (!url) return { found: [skipped('REDIS_URL is not set: state is kept in the process, so run one replica only')] };
  try {
    const facts = await redisFacts(url);
    return { facts, found: judgeRedis(facts) };
  } catch (error) {
    // Names the host and not the URL, which may contain a password.
    return { found: [problem(`${new URL(url).host}: ${explainFailure(error as NodeJS.ErrnoException)}`)] };
  }
}

export function judgeRedis({ info, milliseconds, refusesToWrite }: RedisFacts): Finding[] {
  const { redis_version: version = '', maxmemory, maxmemory_policy: policy = '', role } = info;
  const found: Finding[] = [];
  if (Number.parseInt(version, 10) < 7) found.push(problem(`it is version ${version}: 7 or newer is needed`));
  if (role === 'slave')
    found.push(problem('it is a replica, which cannot be written to: set REDIS_URL to the primary'));
  else if (refusesToWrite !== undefined) found.push(problem(`it refuses to write: ${refusesToWrite}`));
  if (maxmemory !== undefined && maxmemory !== '0' && !policy.startsWith('volatile-'))
    found.push(
      warning(
        `maxmemory-policy is ${policy}: set it to volatile-ttl, or when memory is full ${policy === 'noeviction' ? 'nothing is kept any more' : 'calls are forgotten that still run'}`,
      ),
    );
  if (milliseconds >= 50)
    found.push(
      warning(
        `it took ${milliseconds} ms to answer, and webhooks go on without it after 200: move it nearer, or see what keeps it busy`,
      ),
    );
  return found.length > 0 ? found : [ok(`version ${version}, answers in ${milliseconds} ms`)];
}

function explainFailure({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ECONNREFUSED') return 'nothing listens there: start Redis, or correct REDIS_URL';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name has no address: correct REDIS_URL';
  if (/^(WRONGPASS|NOAUTH)|without any password/.test(message))
    return 'it refuses user or password: correct them in REDIS_URL';
  return `${message}: is REDIS_URL right, redis:// or rediss:// (TLS) as well?`;
}
