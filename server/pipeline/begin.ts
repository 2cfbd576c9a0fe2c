import type { RequestHandler } from 'express';
import { maxHeaders } from '../http/http-server.ts';
import { type MemoryBudget, requestBytes } from '../http/memory-budget.ts';
import { admitPipelined } from '../http/pipelining.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createOverloadProblem, Problem } from './problem.ts';

/**
 * Records the arrival time of a webhook, and counts it as in flight until it is answered or its
 * client disconnects. Opens its share of the memory budget.
 * @throws Problem 400 if the client has already disconnected, or without Host (RFC 9112, section
 * 3.2), 431 with too many headers, 503 beyond the memory budget
 */
export function begin({ inFlight }: Metrics, budget: MemoryBudget): RequestHandler {
  return function begin(req, res, next) {
    if (!admitPipelined(req, res)) return;
    req.startedAtMs = performance.now();
    req.share = budget.openShare();
    // The client may have disconnected before this step. If this server is mounted in another
    // Express application, middleware of that application may also have answered the request. In
    // both cases, Node emits neither `end` nor `close` any more.
    if (res.closed || (req.destroyed && !req.readableEnded)) {
      req.share.close();
      throw new Problem(400, 'the client has disconnected', { reason: 'protocol' });
    }
    inFlight.webhooks++;
    res.once('close', () => {
      inFlight.webhooks--;
      req.share.close();
    });
    if (req.rawHeaders.length > 2 * maxHeaders)
      throw new Problem(431, `more than ${maxHeaders} headers`, { reason: 'protocol' });
    if (req.headers.host === undefined && req.httpVersion === '1.1')
      throw new Problem(400, 'the header Host is missing', { reason: 'protocol' });
    if (!req.share.grow(requestBytes)) throw createOverloadProblem();
    next();
  };
}
