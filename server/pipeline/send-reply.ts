import type { Contract } from '../../openapi/contract/contract.ts';
import type { Answer } from '../store/stores.ts';
import type { Step } from './compose.ts';
import type { RecordWebhook } from './record.ts';
import type { Webhook } from './webhook.ts';

/** Sends the handler's reply as JSON, or an empty answer if jambonz ignores the reply. */
export function sendReply({ replies }: Contract, record: RecordWebhook): Step<Webhook> {
  return function sendReply(webhook, next) {
    const { route, verbs, json = '', settle, fallbackFor, mark } = webhook;
    const answer: Answer = replies[route.operationId]
      ? { status: 200, body: json, mark }
      : { status: 204, body: '', mark };
    const settled = settle?.(answer);
    record(webhook, {
      outcome: fallbackFor ? 'fallback' : 'reply',
      status: answer.status,
      verbs,
      failure: fallbackFor,
    });
    if (settled) settled.then(() => webhook.send(answer)).catch(next);
    else webhook.send(answer);
  };
}
