import type { Step } from '../pipeline/compose.ts';
import type { Webhook, WebhookOutcome } from '../pipeline/webhook.ts';
import { formatWebhookEvent } from './format-webhook.ts';

/**
 * Called with each answered webhook. `format` returns a line of JSON, which is a `WebhookEvent`. It
 * takes longer than most steps, so an observer calls it only if it uses the line, before it
 * returns.
 */
export type WebhookObserver = (format: () => string) => void;

export type ObserveWebhook = (webhook: Webhook, outcome: WebhookOutcome) => void;

/**
 * Creates what reports webhooks to observers. `numberWebhook` is the step that numbers webhooks, so
 * that the log lines of a handler have the number. Webhooks refused before it are numbered when
 * they are observed.
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
      const { number } = webhook;
      let json: string | undefined;
      const format = () => {
        json ??= formatWebhookEvent(webhook, number, outcome);
        return json;
      };
      for (const observer of observers) observer(format);
    },
  };
}
