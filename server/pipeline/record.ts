import type { Request } from 'express';
import type { Logger } from 'pino';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { toCallLogFields } from '../context/call-facts.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** How a webhook was answered. */
export interface WebhookOutcome {
  outcome: 'reply' | 'replay' | 'fallback' | 'refusal' | 'failure';
  status: number;
  verbs?: string[] | undefined;
  /** Log fields of the failure. */
  failure?: object | undefined;
}

/** Writes the one log line of a webhook and measures its duration. */
export type RecordWebhook = (req: Request, outcome: WebhookOutcome) => void;

const levels = { reply: 'info', replay: 'info', fallback: 'error', refusal: 'warn', failure: 'error' } as const;

/** Creates a `RecordWebhook`, which is called once per webhook before its answer is sent. */
export function createRecorder(log: Logger, { duration }: Metrics): RecordWebhook {
  return function record(req, { outcome, status, verbs, failure }) {
    const operation = req.webhook?.route.operationId;
    const seconds = (performance.now() - req.startedAtMs) / 1000;
    duration.observe({ operation: operation ?? 'none', outcome }, seconds);
    const level = levels[outcome];
    if (!log.isLevelEnabled(level)) return;
    const where = operation === undefined || failure ? { method: req.method, url: excerpt(req.url) } : {};
    const ms = Math.round(seconds * 10_000) / 10;
    log[level]({ operation, outcome, status, ms, verbs, ...toCallLogFields(req), ...where, ...failure }, 'webhook');
  };
}
