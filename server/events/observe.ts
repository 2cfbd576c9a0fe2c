import type { Step } from '../pipeline/compose.ts';
import type { Webhook, WebhookOutcome } from '../pipeline/webhook.ts';
import { formatWebhookEvent } from './format-webhook.ts';

/** Called with each answered webhook: a line of JSON that contains a `WebhookEvent`. */
export type WebhookObserver = (json: string) => void;

export type ObserveWebhook = (webhook: Webhook, outcome: WebhookOutcome) => void;

/**
 * Creates what reports webhooks to observers. `numberWebhook` is the step that numbers webhooks, so
 * that the log lines of a handler have the number. Webhooks refused before it are numbered when they
 * are observed.
 */
export function observeWebhooks(observers: readonly WebhookObserver[]): {
  numberWebhook: Step<Webhook>;
  observe: ObserveWebhook;
} {
  let count = 0;
  return {
    numberWebhook(webhook, next) {
      webhook.number = ++count;
      next();
    },
    observe(webhook, outcome) {
      webhook.number ??= ++count;
      const json = formatWebhookEvent(webhook, webhook.number, outcome);
      for (const observer of observers) observer(json);
    },
  };
}
