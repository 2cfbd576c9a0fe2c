import type { ErrorRequestHandler } from 'express';
import type { Metrics } from '../metrics.ts';
import { Problem } from '../problem.ts';
import type { Record } from './record.ts';

/** The one place that answers with `application/problem+json`. */
export function reportProblem(record: Record, { refusals }: Metrics): ErrorRequestHandler {
  return function reportProblem(error, req, res, next) {
    req.webhook?.settle?.();
    if (res.headersSent) return next(error);
    const problem = error instanceof Problem ? error : new Problem(500, 'the server failed, its log says why');
    const { status } = problem;
    record(req, { outcome: status < 500 ? 'refusal' : 'failure', status, wrong: error === problem ? problem.inLog() : { err: error } });
    refusals.inc({ reason: problem.reason });

    const json = JSON.stringify(problem);
    res
      .writeHead(status, { ...problem.headers, 'Content-Type': 'application/problem+json', 'Content-Length': Buffer.byteLength(json) })
      .end(json);
  };
}
