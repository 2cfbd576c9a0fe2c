import type { ErrorRequestHandler } from 'express';
import type { Metrics } from '../telemetry/metrics.ts';
import { explainFailure } from './explain-failure.ts';
import { Problem } from './problem.ts';
import type { RecordWebhook } from './record.ts';

interface Dependencies {
  record: RecordWebhook;
  metrics: Metrics;
  /** Whether an answer with status 500 or above contains the error message. */
  explain: boolean;
}

/** Answers a failed request with `application/problem+json`. */
export function reportProblem({ record, metrics: { refusals }, explain }: Dependencies): ErrorRequestHandler {
  return function reportProblem(error, req, res, next) {
    req.webhook?.settle?.();
    if (res.headersSent) return next(error);
    const problem = error instanceof Problem ? error : new Problem(500, 'the server failed, see its log');
    const { status } = problem;
    record(req, {
      outcome: status < 500 ? 'refusal' : 'failure',
      status,
      reason: problem.reason,
      failure: error === problem ? problem.toLogFields() : { err: error },
    });
    refusals.inc({ reason: problem.reason });

    const json = JSON.stringify(
      explain && status >= 500 && !problem.errors ? { ...problem.toJSON(), detail: explainFailure(error) } : problem,
    );
    res
      .writeHead(status, {
        ...problem.headers,
        'Content-Type': 'application/problem+json',
        'Content-Length': Buffer.byteLength(json),
      })
      .end(json);
  };
}
