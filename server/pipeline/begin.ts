import type { RequestHandler } from 'express';
import type { Metrics } from '../metrics.ts';

/** Takes the time at which a webhook came, and counts it among those in flight until it is answered or its sender is gone. */
export function begin({ inFlight }: Metrics): RequestHandler {
  return function begin(req, res, next) {
    req.began = performance.now();
    inFlight.webhooks++;
    res.once('close', () => inFlight.webhooks--);
    next();
  };
}
