import type { Request } from 'express';
import type { Logger } from 'pino';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { callInLog } from '../context/call-facts.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** How a webhook was answered. */
export interface Outcome {
  outcome: 'reply' | 'replay' | 'fallback' | 'refusal' | 'failure';
  status: number;
  verbs?: string[] | undefined;
  /** Log fields of the failure. */
  wrong?: object | undefined;
}

/** Writes the one log line of a webhook and measures its duration. */
export type Record = (req: Request, outcome: Outcome) => void;

const levels = { reply: 'info', replay: 'info', fallback: 'error', refusal: 'warn', failure: 'error' } as const;

/** Creates a `Record`, which is called once per webhook before its answer is sent. */
export function recorder(log: Logger, { duration }: Metrics): Record {
  return function record(req, { outcome, status, verbs, wrong }) {
    const operation = req.webhook?.route.operationId;
    const seconds = (performance.now() - req.began) / 1000;
    duration.observe({ operation: operation ?? 'none', outcome }, seconds);
    const level = levels[outcome];
    if (!log.isLevelEnabled(level)) return;
    const where = operation === undefined || wrong ? { method: req.method, url: excerpt(req.url) } : {};
    const milliseconds = Math.round(seconds * 10_000) / 10;
    log[level](
      { operation, outcome, status, ms: milliseconds, verbs, ...callInLog(req), ...where, ...wrong },
      'webhook',
    );
  };
}
