import type { Request, RequestHandler } from 'express';
import type { Handling } from '../../openapi/contract/handling.ts';
import { signatureHeader, signatureTolerance } from '../../openapi/contract/signature.ts';
import { traceIn } from '../context/trace.ts';
import type { Answer, AnswerStore } from '../store/stores.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { ifUnwritten } from './if-unwritten.ts';
import type { Record } from './record.ts';
import type { Send } from './send.ts';

interface Dependencies {
  handling: ReadonlyMap<string, Handling>;
  answers: AnswerStore;
  metrics: Metrics;
  record: Record;
  send: Send;
  now: () => Date;
}

/**
 * Answers a retry with what the first attempt was answered, so that a handler runs once. jambonz's retries are the same to the byte,
 * signature included, so without a verified signature none can be recognised. An answer is of use for as long as the signature holds.
 *
 * Where the platform does not trace, two webhooks of one second can be the same to the byte and both be real, such as one key pressed
 * twice. But jambonz retries only what it has no answer to, so there an answer that was written is not sent again.
 */
export function answerOnce({ handling, answers, metrics, record, send, now }: Dependencies): RequestHandler {
  return async function answerOnce(req, res, next) {
    const { route, signedAt } = req.webhook;
    if (!signedAt || !handling.get(route.operationId)?.answerOnce) return next();
    const key = keyOf(req);
    const isTraced = traceIn(req.headers) !== undefined;
    const ttlMs = Math.max(1, signedAt.getTime() + signatureTolerance * 1000 - now().getTime());
    let answer: Answer | undefined;
    let isLost = false;
    const keepIfLost = () => isLost && answer && answers.keep(key, answer, ttlMs);
    if (!isTraced)
      ifUnwritten(req, res, () => {
        isLost = true;
        keepIfLost();
      });
    answer = await answers.claim(key);
    if (!answer) {
      req.webhook.settle = (own) => {
        req.webhook.settle = undefined;
        answer = own;
        const stored = answers.settle(key, answer, isTraced ? ttlMs : 0);
        keepIfLost();
        return stored;
      };
      return next();
    }
    keepIfLost();
    metrics.replays.inc({ operation: route.operationId });
    record(req, { outcome: 'replay', status: answer.status });
    send(res, { ...answer, mark: ['replay', answer.mark].filter(Boolean).join(', ') });
  };
}

/** The signature stands for the body: it has been verified. No part holds a line feed: HTTP has none in it. */
function keyOf({ method, originalUrl, headers }: Request): string {
  return `${headers[signatureHeader.toLowerCase()]}\n${headers.b3}\n${method}\n${originalUrl}`;
}
