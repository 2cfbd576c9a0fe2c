import type { Client, Node } from './ask-server.ts';

/** A server as a sentinel describes it. */
type Described = Record<string, string>;

interface MonitoredNode extends Node {
  /** Whether the sentinel considers the server dead. */
  isDown: boolean;
}

export interface SentinelFacts {
  primary: MonitoredNode;
  replicas: MonitoredNode[];
  /** How many sentinels monitor the primary. */
  sentinels: number;
  /** Why the sentinels cannot agree on a failover, undefined if they can. */
  quorumFailure?: string | undefined;
}

/** Reads the names of the primaries that a sentinel monitors. */
export async function readPrimaryNames(client: Client): Promise<string[]> {
  return (await client.sendCommand<Described[]>(['SENTINEL', 'MASTERS'])).map(({ name = '' }) => name);
}

/** Reads what a sentinel knows of the primary that it monitors by this name. */
export async function readSentinelFacts(client: Client, name: string): Promise<SentinelFacts> {
  const primary = await client.sendCommand<Described>(['SENTINEL', 'MASTER', name]);
  const replicas = await client.sendCommand<Described[]>(['SENTINEL', 'REPLICAS', name]);
  return {
    primary: readNode(primary),
    replicas: replicas.map(readNode),
    sentinels: Number(primary['num-other-sentinels']) + 1,
    quorumFailure: await client.sendCommand(['SENTINEL', 'CKQUORUM', name]).then(
      () => undefined,
      (error: Error) => error.message,
    ),
  };
}

function readNode({ ip = '', port, flags = '' }: Described): MonitoredNode {
  return { host: ip, port: Number(port), isDown: /[so]_down/.test(flags) };
}
