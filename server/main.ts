import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handlers } from '../generated/server/handlers.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { portalGuide } from './portal-guide.ts';
import { createServices } from './services.ts';
import { StartError } from './start-error.ts';

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const app = await createApp({ handlers, services: createServices(), config, log });
  const server = createServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `cannot start: port ${config.port} is taken, set PORT to another (0 takes a free one)`
        : `cannot start: HOST ${config.host} and PORT ${config.port} cannot be listened on, ${error.message}`,
    );
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://${reachable(config.host)}:${port}`;
    console.log(portalGuide(config.publicUrl ?? url, config));
    console.log(`ready ${url}`);
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** An address that a client on this machine can use: the wildcard addresses are not. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
