import type { RequestHandler } from 'express';
import type { Contract } from '../../openapi/contract/contract.ts';
import type { Answer } from '../store/stores.ts';
import type { RecordWebhook } from './record.ts';
import type { Send } from './send.ts';

/** Sends the handler's reply as JSON, or an empty answer if jambonz ignores the reply. */
export function sendReply({ replies }: Contract, record: RecordWebhook, send: Send): RequestHandler {
  return function sendReply(req, res, next) {
    const { route, verbs, json = '', settle, fallbackFor, mark } = req.webhook;
    const answer: Answer = replies[route.operationId]
      ? { status: 200, body: json, mark }
      : { status: 204, body: '', mark };
    const settled = settle?.(answer);
    record(req, { outcome: fallbackFor ? 'fallback' : 'reply', status: answer.status, verbs, failure: fallbackFor });
    if (settled) settled.then(() => send(res, answer)).catch(next);
    else send(res, answer);
  };
}
