import express, { type Express } from 'express';
import type { Contract } from '../../openapi/contract/contract.ts';
import type { Config } from '../config/config.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { serveDocs } from './serve-docs.ts';

interface AdminOptions {
  /** The contract whose OpenAPI document and API reference are served. */
  contract: Contract;
  /** The metrics that `/metrics` returns. Pass the same object to `createApp`. */
  metrics: Metrics;
  /**
   * The configuration that `createApp` was given. Without credentials in it, `/openapi.json` says
   * that webhooks need none.
   */
  config?: Pick<Config, 'credentials'>;
  /** Whether the server accepts new webhooks. If false, `/health/ready` answers 503. */
  isReady: () => boolean;
}

/**
 * Serves operators and orchestrators on a separate listener: health (`/health/live`,
 * `/health/ready`), `/metrics`, and the API reference (`/docs`, `/openapi.json`).
 *
 * ```ts
 * const admin = createAdminApp({ contract: loadContract(), metrics, isReady: () => true });
 * createHttpServer(admin).listen(3001, '127.0.0.1');
 * ```
 */
export function createAdminApp({ contract, metrics: { registry }, config, isReady }: AdminOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('env', 'production'); // in `production`, Express's error page omits the stack trace
  app.get('/health/live', (_req, res) => void res.type('text').send('live'));
  app.get('/health/ready', (_req, res) => {
    const ready = isReady();
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'draining');
  });
  app.get('/metrics', async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()));
  app.use(serveDocs(contract, config?.credentials));
  return app;
}
