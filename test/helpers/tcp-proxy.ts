import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { atEnd } from '../support/at-end.ts';

interface Target {
  /** The port of this machine to which new connections lead. Undefined: they get no answer. */
  port: number | undefined;
  /** How long the proxy holds what it passes on, in each direction. */
  delayMs?: number;
}

/**
 * Runs an address that leads to a server, as a virtual IP or a DNS name does, until the current
 * test ends, or until the test file ends if called outside of a test. A change of `target.port`
 * leads new connections elsewhere, and leaves the open ones as they are.
 */
export async function startTcpProxy(target: Target) {
  const links: { client: Socket; upstream: Socket | undefined; port: number | undefined }[] = [];
  const server = createServer((client) => {
    const { port } = target;
    const upstream = port === undefined ? undefined : connect(port, '127.0.0.1');
    links.push({ client, upstream, port });
    client.on('error', () => {}).on('close', () => upstream?.destroy());
    upstream?.on('error', () => {}).on('close', () => client.destroy());
    if (!upstream) return;
    passOn(client, upstream, target);
    passOn(upstream, client, target);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(() => {
    for (const { client } of links) client.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    /** Ends the open connections. */
    cut: () => {
      for (const { client } of links) client.destroy();
    },
    /** Counts the open connections to a port. */
    countLinks: (port: number) => links.filter((link) => link.port === port && !link.client.destroyed).length,
  };
}

function passOn(from: Socket, to: Socket, target: Target): void {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), target.delayMs));
}
