import express, { type Express } from 'express';
import type { Metrics } from '../telemetry/metrics.ts';
import { serveDocs } from './serve-docs.ts';

interface AdminOptions {
  metrics: Metrics;
  /** Whether new webhooks are welcome. */
  isReady: () => boolean;
}

/** What operators and orchestrators ask, on a listener of its own: health (`/health/live`, `/health/ready`), `/metrics`, and the API reference (`/docs`, `/openapi.json`). */
export function createAdminApp({ metrics: { registry }, isReady }: AdminOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('env', 'production'); // Express's own last resort shows no stack
  app.get('/health/live', (_req, res) => void res.type('text').send('live'));
  app.get('/health/ready', (_req, res) => {
    const ready = isReady();
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'draining');
  });
  app.get('/metrics', async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()));
  app.use(serveDocs());
  return app;
}
