import { createServer } from 'node:net';
import type { Config } from '../config/config.ts';
import { type ProbeAnswer, sendRequest } from './ask.ts';
import { createFindings, type Finding } from './finding.ts';
import { isOwnAnswer } from './is-own-answer.ts';

/** Checks whether the ports of the listeners are free or in use by this server. */
export async function checkPorts({ host, port, adminHost, adminPort }: Config): Promise<Finding[]> {
  // The ports are checked one after the other, because each check briefly listens on its port and
  // both ports may be the same.
  return [
    await checkPort({ host, port, variables: ['HOST', 'PORT'], target: '/doctor', isThisServer: isOwnAnswer }),
    await checkPort({
      host: adminHost,
      port: adminPort,
      variables: ['ADMIN_HOST', 'ADMIN_PORT'],
      target: '/health/live',
      isThisServer: ({ status, text }) => status === 200 && text === 'live',
    }),
  ];
}

interface Listener {
  host: string;
  port: number;
  variables: [host: string, port: string];
  /** Path to request if the port is in use. */
  target: string;
  /** Whether the answer comes from this server. */
  isThisServer: (answer: ProbeAnswer) => boolean;
}

async function checkPort({
  host,
  port,
  variables: [hostName, portName],
  target,
  isThisServer,
}: Listener): Promise<Finding> {
  const { ok, problem } = createFindings(portName);
  const code = await findListenError(host, port);
  if (code === undefined) return ok(port === 0 ? '0 selects any free port' : `${port} is free`);
  if (code === 'EACCES') return problem(`this user cannot listen on ${port}: set ${portName} to 1024 or higher`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return problem(
      `${host} is not an address of this machine: set ${hostName} to an address that is, or to 0.0.0.0 for all addresses`,
    );
  if (code !== 'EADDRINUSE') return problem(`cannot listen on ${host}, port ${port}: ${code}`);
  const at = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const answer = await sendRequest(`http://${at.includes(':') ? `[${at}]` : at}:${port}${target}`, {
    method: 'GET',
  }).catch(() => undefined);
  if (answer && isThisServer(answer)) return ok(`${port} is in use by this server, which is running`);
  return problem(`${port} is in use by another program: stop it, or set ${portName} to another port`);
}

function findListenError(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
