import type { RedisTarget } from '../../store/redis-url.ts';
import { askServer, type Node } from './ask-server.ts';
import { judgeServer } from './judge-server.ts';
import type { Remark } from './report.ts';
import { readServerFacts, type ServerFacts } from './server-facts.ts';

/** A server that a cluster or a sentinel announces to clients. */
export interface AnnouncedNode extends Node {
  isPrimary: boolean;
  /** A key for a test write, if the server is a primary. */
  key?: string | undefined;
}

/**
 * Asks all servers that a cluster or sentinels announce. A problem with a replica is a warning,
 * because it matters after a failover only.
 * @param remedy what to do if an announced address cannot be reached
 */
export async function checkAnnounced(
  nodes: readonly AnnouncedNode[],
  target: RedisTarget,
  remedy: string,
): Promise<{ servers: ServerFacts[]; remarks: Remark[] }> {
  const servers: ServerFacts[] = [];
  const remarks: Remark[] = [];
  const ask = async (node: AnnouncedNode) => {
    const answer = await askServer(node, target, (client) => readServerFacts(client, target.database, node.key));
    return { ...answer, isPrimary: node.isPrimary };
  };
  for (const answer of await Promise.all(nodes.map(ask))) {
    const { address, facts, isPrimary } = answer;
    if (facts) {
      servers.push(facts);
      remarks.push(...judgeServer(address, facts, target));
    } else {
      const detail = answer.isUnreachable
        ? `it is announced to clients, and cannot be reached from here: ${remedy}`
        : answer.failure;
      remarks.push({ address, state: isPrimary ? 'problem' : 'warning', detail });
    }
  }
  return { servers, remarks };
}
