import type { Logger } from 'pino';
import { toCallLogFields } from '../context/call-facts.ts';
import type { ObserveWebhook } from '../events/observe.ts';
import type { LogLimited } from '../telemetry/limited-log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Webhook, WebhookOutcome } from './webhook.ts';

/** Writes the one log line of a webhook, measures its duration and ends its span. */
export type RecordWebhook = (webhook: Webhook, outcome: WebhookOutcome) => void;

const levels = { reply: 'info', replay: 'info', fallback: 'error', refusal: 'warn', failure: 'error' } as const;

/**
 * Creates a `RecordWebhook`, which is called once per webhook before its answer is sent. The lines
 * of webhooks that anyone can send go to `logLimited`: refusals without valid credentials or
 * signature, and the answers of operations that need neither. A failure of an accepted webhook
 * keeps its line. With `describesAll`, each line says what was received, as those of failures do.
 */
export function createRecorder(
  log: Logger,
  logLimited: LogLimited,
  { duration }: Metrics,
  describesAll: boolean,
  observe?: ObserveWebhook,
): RecordWebhook {
  return function record(webhook, webhookOutcome) {
    const { outcome, status, verbs, failure, code } = webhookOutcome;
    const { route, transport } = webhook;
    const operation = route?.operationId;
    const seconds = (performance.now() - webhook.startedAtMs) / 1000;
    duration.observe({ operation: operation ?? 'none', outcome, transport }, seconds);
    webhook.span?.end(webhookOutcome);
    observe?.(webhook, webhookOutcome);
    const level = levels[outcome];
    if (!log.isLevelEnabled(level)) return;
    const where = operation === undefined || failure || describesAll ? webhook.describeSender() : {};
    const ms = Math.round(seconds * 10_000) / 10;
    const fields = {
      operation,
      outcome,
      status,
      ms,
      verbs,
      transport,
      ...toCallLogFields(webhook),
      ...where,
      ...failure,
    };
    const isOwn = webhook.isAuthenticated || (webhook.isAccepted && route.secured);
    const kind = isOwn ? undefined : (code ?? (route.secured ? undefined : operation));
    if (kind === undefined) log[level](fields, 'webhook');
    else logLimited(kind, level, fields);
  };
}
