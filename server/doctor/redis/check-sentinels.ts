import type { RedisTarget } from '../../store/redis-url.ts';
import type { Finding } from '../finding.ts';
import { askNamed } from './ask-named.ts';
import { type Access, formatAddress } from './ask-server.ts';
import { checkAnnounced } from './check-announced.ts';
import { describeServers } from './judge-server.ts';
import { groupRemarks, ok, problem, type RedisReport, type Remark, warning } from './report.ts';
import { readPrimaryNames, readSentinelFacts, type SentinelFacts } from './sentinel-facts.ts';

interface Sentinel {
  address: string;
  facts: SentinelFacts;
}

/** Checks the sentinels of a `redis-sentinel://` URL, and the servers that they monitor. */
export async function checkSentinels(target: RedisTarget): Promise<RedisReport> {
  const { primaryName = '' } = target;
  const named = await askNamed(target, getSentinelAccess(target), async (client) => {
    const names = await readPrimaryNames(client);
    return names.includes(primaryName) ? readSentinelFacts(client, primaryName) : explainUnknown(primaryName, names);
  });
  const found = groupRemarks(named.remarks);
  const [first] = named.usable;
  if (!first) return { found };
  const { primary, replicas, sentinels } = first.facts;
  const announced = await checkAnnounced(
    [
      ...(primary.isDown ? [] : [{ ...primary, isPrimary: true, key: 'jambonz:doctor' }]),
      ...replicas.flatMap((replica) => (replica.isDown ? [] : { ...replica, isPrimary: false })),
    ],
    target,
    'start it, set its replica-announce-ip and let the sentinels monitor that address, or open the firewall',
  );
  found.push(...judgeSentinels(named.usable, first), ...groupRemarks([...describeDead(first), ...announced.remarks]));
  const size = `${sentinels} sentinels, a primary and ${count(replicas.length, 'replica')}`;
  return {
    clockAheadMs: announced.servers[0]?.clockAheadMs,
    found: found.length > 0 ? found : [ok(`${size}, ${describeServers(announced.servers)}`)],
  };
}

function getSentinelAccess({ mode, isTls, sentinelUsername, sentinelPassword }: RedisTarget): Access {
  return {
    mode,
    isTls,
    ...(sentinelUsername !== undefined && { username: sentinelUsername }),
    ...(sentinelPassword !== undefined && { password: sentinelPassword }),
  };
}

function explainUnknown(name: string, names: readonly string[]): string {
  const known = names.map((each) => JSON.stringify(each)).join(', ') || 'no primary';
  return `it monitors ${known} and not ${JSON.stringify(name)}: correct the name at the end of REDIS_URL`;
}

function judgeSentinels(all: readonly Sentinel[], { facts }: Sentinel): Finding[] {
  const found: Finding[] = [];
  const views = all.map(({ address, facts }) => ({ address, primary: formatAddress(facts.primary) }));
  if (new Set(views.map(({ primary }) => primary)).size > 1) {
    const list = views.map(({ address, primary }) => `${primary} (${address})`).join(', ');
    found.push(problem(`the sentinels name several primaries, ${list}: wait for the failover, or SENTINEL RESET them`));
  }
  if (facts.primary.isDown)
    found.push(problem(`the sentinels consider the primary ${formatAddress(facts.primary)} dead: start it`));
  if (facts.quorumFailure !== undefined)
    found.push(problem(`no failover is possible (${facts.quorumFailure}): start the sentinels that are down`));
  else if (facts.sentinels < 3)
    found.push(warning(`${count(facts.sentinels, 'sentinel')}: run three, so that a failover is possible without one`));
  if (facts.replicas.length === 0)
    found.push(warning('no replica takes the place of the primary when it fails: start one'));
  return found;
}

/** Returns which replicas the sentinels consider dead. */
function describeDead({ facts: { replicas } }: Sentinel): Remark[] {
  const detail = 'the sentinels consider this replica dead: start it, or let them forget it (SENTINEL RESET)';
  return replicas.flatMap((replica) =>
    replica.isDown ? { address: formatAddress(replica), state: 'warning', detail } : [],
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
