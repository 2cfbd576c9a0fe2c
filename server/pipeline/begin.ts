import type { RequestHandler } from 'express';
import { admitPipelined } from '../http/pipelining.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { Problem } from './problem.ts';

/**
 * Records the arrival time of a webhook, and counts it as in flight until it is answered or its
 * client disconnects.
 * @throws Problem 400 if the client has already disconnected
 */
export function begin({ inFlight }: Metrics): RequestHandler {
  return function begin(req, res, next) {
    if (!admitPipelined(req, res)) return;
    req.startedAtMs = performance.now();
    // An earlier middleware of a mounting application may have waited until the client
    // disconnected, or have answered. Neither `end` nor `close` follows then.
    if (res.closed || (req.destroyed && !req.readableEnded)) throw new Problem(400, 'the client has disconnected');
    inFlight.webhooks++;
    res.once('close', () => inFlight.webhooks--);
    next();
  };
}
