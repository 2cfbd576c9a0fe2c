import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../../openapi/contract/start-error.ts';

/**
 * Limit of the queue of connections that are not accepted yet, which the kernel reduces to its own
 * (`net.core.somaxconn`). Beyond 511, the default, clients would try again only after a second.
 */
const maxBacklog = 65_535;

/**
 * Starts listening, and resolves with the URL at which a client on this machine reaches the server.
 * @param variables the names of the environment variables that set host and port, for the error
 * message
 * @throws StartError if the server cannot listen on host and port
 */
export async function listen(
  server: Server,
  host: string,
  port: number,
  variables: [host: string, port: string],
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is in use: set ${variables[1]} to another (0 selects a free port)`;
      const other = `cannot listen on ${variables.join(' and ')}: ${error.message}`;
      reject(new StartError([error.code === 'EADDRINUSE' ? taken : other]));
    });
    server.listen({ port, host, backlog: maxBacklog }, resolve);
  });
  return `http://${toReachableHost(host)}:${(server.address() as AddressInfo).port}`;
}

/**
 * Returns a host as a URL contains it. A wildcard address, to which a client cannot connect,
 * becomes the loopback address.
 */
function toReachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
