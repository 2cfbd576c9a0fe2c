import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createClient } from '../../client/index.ts';
import { loadContract } from '../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../generated/server/handlers.ts';
import { type AppOptions, createApp } from '../../server/app.ts';
import { createHttpServer } from '../../server/http/http-server.ts';
import { createServices, type Services } from '../../server/services.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { atEnd } from './at-end.ts';

interface ServeOptions extends Partial<Omit<AppOptions<Handlers>, 'handlers' | 'services'>> {
  /** Handlers that replace those of the example application. */
  handlers?: Partial<Handlers>;
  /** Services that replace those of the example application. */
  services?: Partial<Services>;
}

/**
 * Serves the application on a free port of this machine until the current test ends, or until the
 * test file ends if called outside of a test. If a handler fails, the server answers 500 with the
 * reason, not a fallback. Missing options default to the real implementation, as in `serve({
 * services: fakes, now: () => new Date('2026-12-24T20:00:00Z') })`.
 */
export async function serve(options: ServeOptions = {}) {
  const lines: string[] = [];
  const log: Record<string, unknown>[] = [];
  const write = (line: string) => {
    lines.push(line);
    log.push(JSON.parse(line));
  };
  const app = await createApp({
    contract: loadContract(),
    log: createLog('trace', { destination: { write } }),
    onInvalidReply: 'throw',
    ...options,
    config: { explainFallbacks: true, ...options.config },
    handlers: { ...handlers, ...options.handlers },
    services: { ...createServices(), ...options.services },
  });
  const url = await listen(app);
  return { url, log, lines, client: createClient({ baseUrl: url }) };
}

/**
 * Listens on a free port of this machine until the current test ends, or until the test file ends
 * if called outside of a test.
 */
export async function listen(listener: RequestListener | Express): Promise<string> {
  const server = 'request' in listener ? createHttpServer(listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
