import { createServer } from 'node:net';
import type { Config } from '../config/config.ts';
import { type Answer, ask } from './ask.ts';
import { type Finding, findings } from './finding.ts';
import { isOurs } from './is-ours.ts';

/** Whether the ports of the listeners are free or in use by this server. */
export async function checkPorts({ host, port, adminHost, adminPort }: Config): Promise<Finding[]> {
  // Sequential, because each check listens for a moment and both ports may be the same.
  return [
    await checkPort({ host, port, variables: ['HOST', 'PORT'], target: '/doctor', isThisServer: isOurs }),
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
  isThisServer: (answer: Answer) => boolean;
}

async function checkPort({
  host,
  port,
  variables: [hostName, portName],
  target,
  isThisServer,
}: Listener): Promise<Finding> {
  const { ok, problem } = findings(portName);
  const code = await findListenError(host, port);
  if (code === undefined) return ok(port === 0 ? 'any free port' : `${port} is free`);
  if (code === 'EACCES') return problem(`this user may not listen on ${port}: set ${portName} to a port from 1024`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return problem(`${host} is no address of this machine: set ${hostName} to one, or to 0.0.0.0 for all`);
  if (code !== 'EADDRINUSE') return problem(`cannot listen on ${host}, port ${port}: ${code}`);
  const at = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const answer = await ask(`http://${at.includes(':') ? `[${at}]` : at}:${port}${target}`, { method: 'GET' }).catch(
    () => undefined,
  );
  if (answer && isThisServer(answer)) return ok(`${port} is this server's, which is running`);
  return problem(`${port} is taken by another program: stop that, or set ${portName} to another port`);
}

function findListenError(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
