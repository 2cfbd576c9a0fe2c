import type { Client, Node } from './ask-server.ts';
import type { AnnouncedNode } from './check-announced.ts';
import { parseFields } from './server-facts.ts';

/** How many slots a cluster has. */
export const slotCount = 16_384;

/** A node as the cluster announces it to clients. */
export interface ClusterNode extends AnnouncedNode {
  /** Whether the cluster considers the node dead. */
  hasFailed: boolean;
  /** The number of the shard, which is a primary and its replicas. */
  shard: number;
}

export interface ClusterFacts {
  /** Whether the cluster answers commands. */
  isUp: boolean;
  /** How many slots have no primary that works. */
  unservedSlots: number;
  nodes: ClusterNode[];
}

interface Shard {
  slots: number[];
  nodes: { endpoint: string | null; ip: string; port?: number; 'tls-port'?: number; role: string; health: string }[];
}

/**
 * Reads from a node of a cluster what it knows of the cluster. `asked` is the address of the node.
 */
export async function readClusterFacts(client: Client, asked: Node, isTls: boolean): Promise<ClusterFacts> {
  const fields = parseFields(await client.sendCommand<string>(['CLUSTER', 'INFO']));
  const shards = await client.sendCommand<Shard[]>(['CLUSTER', 'SHARDS']);
  // Enough keys that each shard is likely to have one, wherever its slots are.
  const keys = Array.from({ length: 8 * shards.length }, (_, index) => `jambonz:doctor:{${index}}`);
  const slots = await Promise.all(keys.map((key) => client.sendCommand<number>(['CLUSTER', 'KEYSLOT', key])));
  const isUp = fields.cluster_state === 'ok';
  const findKey = (ranges: readonly number[]) => keys.find((_, index) => isInRanges(slots[index] ?? -1, ranges));
  return {
    isUp,
    unservedSlots: slotCount - Number(fields.cluster_slots_ok),
    nodes: shards.flatMap(({ nodes, slots: ranges }, shard) =>
      nodes.map(({ endpoint, port, 'tls-port': tlsPort, role, health }) => ({
        // Without an endpoint, clients use the address at which they asked.
        host: endpoint && endpoint !== '?' ? endpoint : asked.host,
        port: (isTls ? tlsPort : port) ?? asked.port,
        isPrimary: role === 'master',
        hasFailed: health === 'fail' || health === 'failed',
        shard,
        key: isUp && role === 'master' ? findKey(ranges) : undefined,
      })),
    ),
  };
}

/** Checks whether a slot is in one of the ranges `[first, last, first, last, …]`. */
function isInRanges(slot: number, ranges: readonly number[]): boolean {
  return ranges.some((first, index) => index % 2 === 0 && slot >= first && slot <= (ranges[index + 1] ?? -1));
}
