import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { excerpt } from '../excerpt.ts';
import type { Metrics } from '../metrics.ts';
import { Problem } from '../problem.ts';
import { callInLog } from './call-facts.ts';

/** The one place that answers with `application/problem+json`, and logs why. */
export function reportProblem(log: Logger, { refusals }: Metrics): ErrorRequestHandler {
  return function reportProblem(error, req, res, next) {
    req.webhook?.settle?.();
    if (res.headersSent) return next(error);
    const problem = error instanceof Problem ? error : new Problem(500, 'the server failed, its log says why');
    const { status } = problem;
    const about = { operation: req.webhook?.route.operationId, ...callInLog(req), method: req.method, url: excerpt(req.url), status };
    if (status < 500) log.warn({ ...about, ...problem.inLog() }, 'webhook refused');
    else log.error({ ...about, ...(error === problem ? problem.inLog() : { err: error }) }, 'webhook failed');
    refusals.inc({ status });

    const json = JSON.stringify(problem);
    res
      .writeHead(status, { ...problem.headers, 'Content-Type': 'application/problem+json', 'Content-Length': Buffer.byteLength(json) })
      .end(json);
  };
}
