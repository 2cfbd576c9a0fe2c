import type { Contract } from '../../openapi/contract/contract.ts';
import type { Answer } from '../store/stores.ts';
import type { Step } from './compose.ts';
import type { RecordWebhook } from './record.ts';
import type { Webhook } from './webhook.ts';

/**
 * Sends the handler's reply as JSON, or an empty answer if jambonz ignores the reply. The answer is
 * sent after the state of the call is stored, because the next webhook may reach another replica.
 */
export function sendReply({ replies }: Contract, record: RecordWebhook): Step<Webhook> {
  return function sendReply(webhook, next) {
    const { route, verbs, json = '', settle, saved, fallbackFor, mark } = webhook;
    const answer: Answer = replies[route.operationId]
      ? { status: 200, body: json, mark }
      : { status: 204, body: '', mark };
    const settled = settle?.(answer);
    const send = () => {
      const outcome = fallbackFor ? 'fallback' : 'reply';
      record(webhook, { outcome, status: answer.status, verbs, failure: fallbackFor, sent: answer.body });
      webhook.send(answer);
    };
    if (saved || settled) Promise.all([saved, settled]).then(send).catch(next);
    else send();
  };
}
