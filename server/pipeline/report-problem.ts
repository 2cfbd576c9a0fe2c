import type { ErrorRequestHandler } from 'express';
import { endAndLinger } from '../http/lingering-close.ts';
import { limitUnread } from '../http/unread-answer.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { explainFailure } from './explain-failure.ts';
import { Problem } from './problem.ts';
import type { RecordWebhook } from './record.ts';

interface Dependencies {
  record: RecordWebhook;
  metrics: Metrics;
  /** Whether an answer with status 500 contains the error message. */
  explain: boolean;
}

/**
 * Answers a failed request with `application/problem+json`. Closes the connection if the request is
 * incomplete.
 */
export function reportProblem({ record, metrics: { refusals }, explain }: Dependencies): ErrorRequestHandler {
  return function reportProblem(error, req, res, next) {
    req.webhook?.settle?.();
    const { share } = req;
    if (res.headersSent) {
      share.answer();
      return next(error);
    }
    const problem = error instanceof Problem ? error : new Problem(500, 'the server failed, see its log');
    const { status } = problem;
    record(req, {
      outcome: status === 500 ? 'failure' : 'refusal',
      status,
      reason: problem.reason,
      failure: error === problem ? problem.toLogFields() : { err: error },
    });
    refusals.inc({ reason: problem.reason });

    const json = JSON.stringify(
      explain && status === 500 && !problem.errors ? { ...problem.toJSON(), detail: explainFailure(error) } : problem,
    );
    const bytes = Buffer.byteLength(json);
    const answer = () => {
      // An application around this one may have answered since.
      if (res.headersSent) return share.answer();
      const headers = { ...problem.headers, 'Content-Type': 'application/problem+json', 'Content-Length': bytes };
      // Without `close`, Node would read a body of any length.
      if (!req.complete) res.setHeader('Connection', 'close');
      res.writeHead(status, headers);
      if (!req.complete && share.heldBytes > 0) endAndLinger(req, res, json, share);
      else {
        res.end(json);
        limitUnread(res, share, bytes);
      }
      share.answer();
    };
    // The rest of a request often is in the same packet, and not parsed yet.
    if (req.complete) answer();
    else setImmediate(answer);
  };
}
