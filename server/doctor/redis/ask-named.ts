import { explainOtherMode } from '../../store/redis-errors.ts';
import type { RedisTarget } from '../../store/redis-url.ts';
import { type Access, askServer, type Client, type Node } from './ask-server.ts';
import type { Remark } from './report.ts';
import { readPrimaryNames } from './sentinel-facts.ts';
import { readInfo, readMode, type ServerFacts } from './server-facts.ts';

/** Facts of the servers that can be used, and remarks about the others. */
interface Named<Facts> {
  usable: { address: string; facts: Facts }[];
  remarks: Remark[];
}

/**
 * Asks the servers that REDIS_URL names. One that can be used is enough to find the others:
 * problems with the rest are warnings.
 * @param read reads from a server of the right mode, or returns why it cannot be used
 */
export async function askNamed<Facts extends object>(
  target: RedisTarget,
  access: Access,
  read: (client: Client, node: Node, info: ServerFacts['info']) => Promise<Facts | string>,
): Promise<Named<Facts>> {
  const ask = (node: Node) =>
    askServer(node, access, async (client) => {
      const info = await readInfo(client);
      const mode = readMode(info);
      if (mode === target.mode) return read(client, node, info);
      return explainOtherMode(mode, target, mode === 'sentinel' ? await readPrimaryNames(client) : []);
    });
  const answers = await Promise.all(target.nodes.map(ask));
  const usable = answers.flatMap(({ address, facts }) => (facts ? [{ address, facts }] : []));
  const remarks = answers.flatMap(({ address, failure }): Remark[] => {
    if (failure === undefined) return [];
    if (usable.length === 0) return [{ address, state: 'problem', detail: failure }];
    return [{ address, state: 'warning', detail: `it cannot be used, others in REDIS_URL can: ${failure}` }];
  });
  return { usable, remarks };
}
