import type { Request, RequestHandler } from 'express';
import { signatureHeader, signatureTolerance } from '../../client/signature.ts';
import type { Handling } from '../contract/handling.ts';
import type { Metrics } from '../metrics.ts';
import type { AnswerStore } from '../store/answer-store.ts';
import type { Record } from './record.ts';
import { send } from './send.ts';

interface Surroundings {
  handling: ReadonlyMap<string, Handling>;
  answers: AnswerStore;
  metrics: Metrics;
  record: Record;
  now: () => Date;
}

/**
 * Answers a retry with what the first attempt was answered, so that a handler runs once. jambonz's retries are the same to the byte,
 * signature included, so without a verified signature there is none to be known. An answer is of use for as long as the signature holds.
 */
export function answerOnce({ handling, answers, metrics, record, now }: Surroundings): RequestHandler {
  return async function answerOnce(req, res, next) {
    const { route, signedAt } = req.webhook;
    if (!signedAt || !handling.get(route.operationId)?.answerOnce) return next();
    const ttl = Math.max(1, signedAt.getTime() + signatureTolerance * 1000 - now().getTime());
    const run = () =>
      new Promise<Parameters<NonNullable<typeof req.webhook.settle>>[0]>((settle) => {
        req.webhook.settle = settle;
        next();
      });
    const answer = await answers.once(keyOf(req), ttl, run);
    if (!answer) return;
    metrics.replays.inc({ operation: route.operationId });
    record(req, { outcome: 'replay', status: answer.status });
    send(res, answer);
  };
}

/** The signature stands for the body: it has been verified. No part holds a line feed: HTTP has none in it. */
function keyOf({ method, originalUrl, headers }: Request): string {
  return `${headers[signatureHeader.toLowerCase()]}\n${headers.b3}\n${method}\n${originalUrl}`;
}
