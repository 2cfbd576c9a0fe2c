import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * The ports to choose from. By default no system takes them for outgoing connections: Linux takes
 * those from 32768 for these, others those from 49152. So no connection takes a port before the
 * server that it is for listens on it, or while this server restarts.
 */
const ports = { from: 20_000, to: 32_768 };
const blockSize = 100;

/**
 * Claims consecutive ports for this process, and resolves with the first of 99. As long as the
 * process runs it listens on the port before these, which tells other processes to claim others.
 */
export async function claimPorts(): Promise<number> {
  const blocks = Math.floor((ports.to - ports.from) / blockSize);
  const start = Math.floor(Math.random() * blocks);
  for (let nth = 0; nth < blocks; nth++) {
    const lock = ports.from + ((start + nth) % blocks) * blockSize;
    if (await listen(lock)) return lock + 1;
  }
  throw new Error(`No ports are free between ${ports.from} and ${ports.to}`);
}

/** Finds a free port of this machine, which no other process of the tests gets. */
export async function freePort(): Promise<number> {
  return (await found.next()).value as number;
}

const found = findPorts();

async function* findPorts() {
  for (;;) {
    const first = await claimPorts();
    for (let port = first; port < first + blockSize - 1; port++) {
      const server = await listen(port);
      if (!server) continue;
      await once(server.close(), 'close');
      yield port;
    }
  }
}

/** Resolves with a server that does not keep the process running, undefined if another has the port. */
async function listen(port: number) {
  const server = createServer().unref().listen(port, '127.0.0.1');
  return once(server, 'listening').then(
    () => server,
    () => undefined,
  );
}
