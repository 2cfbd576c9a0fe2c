import type { Request, RequestHandler } from 'express';
import type { Handling } from '../../openapi/contract/handling.ts';
import { signatureHeader, signatureToleranceSeconds } from '../../openapi/contract/signature.ts';
import { readTrace } from '../context/trace.ts';
import type { Answer, AnswerStore } from '../store/stores.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { Problem } from './problem.ts';
import type { RecordWebhook } from './record.ts';
import type { Send } from './send.ts';
import { watchForUnwritten } from './watch-for-unwritten.ts';

interface Dependencies {
  handling: ReadonlyMap<string, Handling>;
  answers: AnswerStore;
  metrics: Metrics;
  record: RecordWebhook;
  send: Send;
  now: () => Date;
}

/**
 * Sends a retry the answer to the first attempt, so that a handler runs once. A retry by jambonz is
 * identical byte for byte, signature included, so only a verified signature identifies it. An
 * answer is stored for as long as the signature is valid.
 *
 * Without the tracing header `b3`, two different webhooks of the same second can be identical, for
 * example when the caller presses a key twice. jambonz retries only a webhook without an answer.
 * Once the answer to a webhook without `b3` is written, an identical request that arrives later is
 * therefore a new webhook, and its handler runs.
 * @throws Problem 503 if too many retries already wait for the answer to this webhook
 */
export function answerOnce({ handling, answers, metrics, record, send, now }: Dependencies): RequestHandler {
  return async function answerOnce(req, res, next) {
    const { route, signedAt } = req.webhook;
    if (!signedAt || !handling.get(route.operationId)?.answerOnce) return next();
    const key = buildKey(req);
    const isTraced = readTrace(req.headers) !== undefined;
    const ttlMs = Math.max(1, signedAt.getTime() + signatureToleranceSeconds * 1000 - now().getTime());
    let answer: Answer | undefined;
    let isLost = false;
    const keepIfLost = () => isLost && answer && answers.keep(key, answer, ttlMs);
    if (!isTraced)
      watchForUnwritten(req, res, () => {
        isLost = true;
        keepIfLost();
      });
    const found = await answers.claim(key);
    if (found === 'busy')
      throw new Problem(503, 'too many retries of this webhook wait for its answer', { reason: 'overload' });
    answer = found;
    if (!answer) {
      let isSettled = false; // a flag, because V8 frees webhooks later if `settle` is reset to undefined
      req.webhook.settle = (own) => {
        if (isSettled) return undefined;
        isSettled = true;
        answer = own;
        return answers.settle(key, answer, { ttlMs, reach: isTraced ? 'all' : isLost ? 'next' : 'waiting' });
      };
      return next();
    }
    keepIfLost();
    metrics.replays.inc({ operation: route.operationId });
    record(req, { outcome: 'replay', status: answer.status });
    send(res, { ...answer, mark: ['replay', answer.mark].filter(Boolean).join(', ') });
  };
}

/**
 * Returns the key under which the answer is stored. The verified signature identifies the body. A
 * line feed separates the parts of the key, because HTTP permits no line feed in any part.
 */
function buildKey({ method, originalUrl, headers }: Request): string {
  return `${headers[signatureHeader.toLowerCase()]}\n${headers.b3}\n${method}\n${originalUrl}`;
}
