import type { RedisTarget } from '../../store/redis-url.ts';
import type { Finding } from '../finding.ts';
import { askNamed } from './ask-named.ts';
import { formatAddress } from './ask-server.ts';
import { checkAnnounced } from './check-announced.ts';
import { type ClusterFacts, readClusterFacts, slotCount } from './cluster-facts.ts';
import { describeServers, explainOldVersion } from './judge-server.ts';
import { groupRemarks, ok, problem, type RedisReport, type Remark } from './report.ts';

/** Checks the nodes of a `redis-cluster://` URL, and all nodes that the cluster announces. */
export async function checkCluster(target: RedisTarget): Promise<RedisReport> {
  const named = await askNamed(
    target,
    target,
    async (client, node, info) => explainOldVersion(info) ?? readClusterFacts(client, node, target.isTls),
  );
  const cluster = named.usable[0]?.facts;
  if (!cluster) return { found: groupRemarks(named.remarks) };
  const announced = await checkAnnounced(
    cluster.nodes.filter(({ hasFailed }) => !hasFailed),
    target,
    'start it, set its cluster-announce-ip or cluster-announce-hostname, or open the firewall',
  );
  const remarks = [...describeNodes(cluster), ...announced.remarks];
  // A node that is named and announced has one remark.
  const others = named.remarks.filter(({ address }) => !remarks.some((remark) => remark.address === address));
  const found = [...describeState(cluster), ...groupRemarks([...remarks, ...others])];
  const primaries = cluster.nodes.filter(({ isPrimary }) => isPrimary).length;
  const size = `${primaries} primaries and ${cluster.nodes.length - primaries} replicas`;
  return {
    clockAheadMs: announced.servers[0]?.clockAheadMs,
    found: found.length > 0 ? found : [ok(`${size}, ${describeServers(announced.servers)}`)],
  };
}

function describeState({ isUp, unservedSlots }: ClusterFacts): Finding[] {
  if (isUp && unservedSlots === 0) return [];
  const slots = `${unservedSlots} of ${slotCount} slots have no primary that works`;
  const remedy = 'start the nodes that are down, or assign the slots (redis-cli --cluster fix)';
  return [problem(`the cluster is ${isUp ? 'up' : 'down'}, and ${slots}: ${remedy}`)];
}

/** Returns what the cluster itself knows to be wrong with its nodes. */
function describeNodes({ nodes }: ClusterFacts): Remark[] {
  const replicated = new Set(nodes.flatMap((node) => (node.isPrimary || node.hasFailed ? [] : node.shard)));
  return nodes.flatMap((node): Remark[] => {
    const detail = node.hasFailed
      ? 'the cluster considers it dead: start it, or let the cluster forget it (CLUSTER FORGET)'
      : node.isPrimary && !replicated.has(node.shard) && 'no replica takes its place when it fails: add one';
    return detail ? [{ address: formatAddress(node), state: 'warning', detail }] : [];
  });
}
