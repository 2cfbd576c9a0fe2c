import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { toCallLogFields } from '../context/call-facts.ts';
import type { LogLimited } from '../telemetry/limited-log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** How a webhook was answered. */
export interface WebhookOutcome {
  outcome: 'reply' | 'replay' | 'fallback' | 'refusal' | 'failure';
  status: number;
  verbs?: string[] | undefined;
  /** Log fields of the failure. */
  failure?: object | undefined;
  /** Why the webhook is answered with a problem, the label of the metric. */
  reason?: string;
}

/** Writes the one log line of a webhook and measures its duration. */
export type RecordWebhook = (req: Request, outcome: WebhookOutcome) => void;

const levels = { reply: 'info', replay: 'info', fallback: 'error', refusal: 'warn', failure: 'error' } as const;

/**
 * Creates a `RecordWebhook`, which is called once per webhook before its answer is sent. The lines
 * of webhooks that anyone can send go to `logLimited`: refusals without valid credentials or
 * signature, and the answers of operations that need neither. A failure of an accepted webhook
 * keeps its line.
 */
export function createRecorder(log: Logger, logLimited: LogLimited, { duration }: Metrics): RecordWebhook {
  return function record(req, { outcome, status, verbs, failure, reason }) {
    const { webhook } = req;
    const operation = webhook?.route.operationId;
    const seconds = (performance.now() - req.startedAtMs) / 1000;
    duration.observe({ operation: operation ?? 'none', outcome }, seconds);
    const level = levels[outcome];
    if (!log.isLevelEnabled(level)) return;
    const where =
      operation === undefined || failure
        ? { method: req.method, url: excerpt(req.url), ...toSenderLogFields(req.socket, req.headers) }
        : {};
    const ms = Math.round(seconds * 10_000) / 10;
    const fields = { operation, outcome, status, ms, verbs, ...toCallLogFields(req), ...where, ...failure };
    const isOwn = webhook?.isAuthenticated || (webhook?.isAccepted && webhook.route.secured);
    const kind = isOwn ? undefined : (reason ?? (webhook.route.secured ? undefined : operation));
    if (kind === undefined) log[level](fields, 'webhook');
    else logLimited(kind, level, fields);
  };
}

/** Returns the log fields of the sender: its address, and the addresses in X-Forwarded-For. */
export function toSenderLogFields({ remoteAddress }: Socket, headers: IncomingHttpHeaders = {}): object {
  const forwarded = headers['x-forwarded-for'];
  return { remote_address: remoteAddress, forwarded_for: forwarded && excerpt(String(forwarded)) };
}
