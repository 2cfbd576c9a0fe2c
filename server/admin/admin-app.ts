import express, { type Express } from 'express';
import type { Contract } from '../../openapi/contract/contract.ts';
import type { Config } from '../config/config.ts';
import type { EventStream } from '../events/event-stream.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { serveAdminIndex } from './admin-index.ts';
import { serveDocs } from './serve-docs.ts';
import { serveEvents } from './serve-events.ts';

interface AdminOptions {
  /** The contract whose OpenAPI document and API reference are served. */
  contract: Contract;
  /** The metrics that `/metrics` returns. Pass the same object to `createApp`. */
  metrics: Metrics;
  /**
   * The configuration that `createApp` was given. Without credentials in it, `/openapi.json` says
   * that webhooks need none.
   */
  config?: Pick<Config, 'credentials'> & Partial<Pick<Config, 'adminHost'>>;
  /** The events that `/events` streams. By default, `/events` answers 404. */
  events?: EventStream | undefined;
  /** Whether the server accepts new webhooks. If false, `/health/ready` answers 503. */
  isReady: () => boolean;
}

/**
 * Serves operators and orchestrators on a separate listener: health (`/health/live`,
 * `/health/ready`), `/metrics`, the API reference (`/docs`, `/openapi.json`), the events of webhooks
 * (`/events`), and an index of these at `/`.
 *
 * ```ts
 * const admin = createAdminApp({ contract: loadContract(), metrics, isReady: () => true });
 * createHttpServer(admin).listen(3001, '127.0.0.1');
 * ```
 */
export function createAdminApp({ contract, metrics: { registry }, config, events, isReady }: AdminOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('env', 'production'); // in `production`, Express's error page omits the stack trace
  app.get('/', serveAdminIndex(events !== undefined));
  app.get('/health/live', (_req, res) => void res.type('text').send('live'));
  app.get('/health/ready', (_req, res) => {
    const ready = isReady();
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'draining');
  });
  app.get('/metrics', async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()));
  app.get('/events', serveEvents(events, config?.adminHost ?? ''));
  app.use(serveDocs(contract, config?.credentials));
  return app;
}
