import type { RedisTarget } from '../../store/redis-url.ts';
import { askNamed } from './ask-named.ts';
import { describeServers, judgeServer } from './judge-server.ts';
import { groupRemarks, ok, type RedisReport, type Remark } from './report.ts';
import { readServerFacts } from './server-facts.ts';

/** Checks the server of a `redis://` URL. */
export async function checkSingle(target: RedisTarget): Promise<RedisReport> {
  const { usable, remarks } = await askNamed(target, target, (client, _, { role }) =>
    readServerFacts(client, target.database, role === 'slave' ? undefined : 'jambonz:doctor'),
  );
  const [server] = usable;
  if (!server) return { found: groupRemarks(remarks) };
  const { address, facts } = server;
  const { role, master_host: host, master_port: port } = facts.info;
  const detail = `it is a read-only replica: set REDIS_URL to its primary, ${host}:${port}`;
  const replica: Remark[] = role === 'slave' ? [{ address, state: 'problem', detail }] : [];
  const found = groupRemarks([...replica, ...judgeServer(address, facts, target)]);
  return { clockAheadMs: facts.clockAheadMs, found: found.length > 0 ? found : [ok(describeServers([facts]))] };
}
