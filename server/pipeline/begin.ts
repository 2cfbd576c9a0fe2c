import type { RequestHandler } from 'express';
import { admitPipelined } from '../http/pipelining.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { Problem } from './problem.ts';

/**
 * Takes the time at which a webhook came, and counts it among those in flight until it is answered or its sender is gone.
 * @throws Problem 400 when he is gone already
 */
export function begin({ inFlight }: Metrics): RequestHandler {
  return function begin(req, res, next) {
    if (!admitPipelined(req, res)) return;
    req.began = performance.now();
    // In an application of your own something before this may have waited for so long: no end of it would be heard.
    if (req.destroyed && !req.readableEnded) throw new Problem(400, 'the sender hung up');
    inFlight.webhooks++;
    res.once('close', () => inFlight.webhooks--);
    next();
  };
}
