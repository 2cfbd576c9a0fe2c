import type { Metrics } from '../telemetry/metrics.ts';
import type { ErrorStep } from './compose.ts';
import { explainFailure } from './explain-failure.ts';
import { Problem } from './problem.ts';
import type { RecordWebhook } from './record.ts';
import type { Webhook } from './webhook.ts';

interface Dependencies {
  record: RecordWebhook;
  metrics: Metrics;
  /** Whether an answer with status 500 contains the error message. */
  explain: boolean;
}

/** Answers a failed webhook with a problem (RFC 9457). */
export function reportProblem({ record, metrics: { refusals }, explain }: Dependencies): ErrorStep<Webhook> {
  return function reportProblem(error, webhook, next) {
    webhook.settle?.();
    if (webhook.isAnswered) {
      webhook.span?.end({ outcome: 'failure', status: 500, failure: { err: error }, sent: '' });
      webhook.share.answer();
      return next(error);
    }
    const problem = error instanceof Problem ? error : new Problem(500, 'the server failed, see its log');
    const { status } = problem;
    const json = JSON.stringify(
      explain && status === 500 && !problem.errors ? { ...problem.toJSON(), detail: explainFailure(error) } : problem,
    );
    webhook.thrown = error;
    record(webhook, {
      outcome: status === 500 ? 'failure' : 'refusal',
      status,
      code: problem.code,
      failure: error === problem ? problem.toLogFields() : { err: error },
      sent: json,
    });
    refusals.inc({ code: problem.code });
    webhook.refuse(problem, json);
  };
}
