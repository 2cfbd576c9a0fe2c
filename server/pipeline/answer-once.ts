import type { Handling } from '../../openapi/contract/handling.ts';
import type { Answer, AnswerStore, CallStore } from '../store/stores.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Step } from './compose.ts';
import { startLoading } from './load-call.ts';
import { Problem } from './problem.ts';
import type { RecordWebhook } from './record.ts';
import type { Webhook } from './webhook.ts';

interface Dependencies {
  handling: ReadonlyMap<string, Handling>;
  answers: AnswerStore;
  calls: CallStore;
  metrics: Metrics;
  record: RecordWebhook;
}

/**
 * Sends a retry the answer to the first attempt, so that a handler runs once. Over HTTP, a retry by
 * jambonz is identical byte for byte, signature included, so only a verified signature identifies
 * it.
 *
 * Without the tracing header `b3`, two different webhooks of the same second can be identical, for
 * example when the caller presses a key twice. jambonz retries only a webhook without an answer.
 * Once the answer to a webhook without `b3` is written, an identical request that arrives later is
 * therefore a new webhook, and its handler runs.
 * @throws Problem 503 if too many retries already wait for the answer to this webhook
 */
export function answerOnce({ handling, answers, calls, metrics, record }: Dependencies): Step<Webhook> {
  return async function answerOnce(webhook, next) {
    const { operationId } = webhook.route;
    const isOnce = handling.get(operationId)?.answerOnce || webhook.startsSession;
    const identity = isOnce ? webhook.identify() : undefined;
    if (!identity) return next();
    const { key, ttlMs, isUnique } = identity;
    // No closure below may hold the webhook: V8 would free bodies later, at 6 % of the processor
    // time.
    const isStoredBeforeSend = webhook.startsSession;
    const wait = webhook.storeWait;
    let answer: Answer | undefined;
    let isLost = false;
    const keepIfLost = () => isLost && answer && answers.keep(key, answer, ttlMs);
    if (!isUnique)
      webhook.watchForUnwritten(() => {
        isLost = true;
        keepIfLost();
      });
    const found = await answers.claim(key, wait);
    if (found === 'busy')
      throw new Problem(503, 'too many retries of this webhook wait for its answer', { reason: 'overload' });
    // The handler of another attempt may have changed the state of the call since it was loaded.
    if (found === 'next') startLoading(webhook, calls);
    else if (webhook.acceptsStoredAnswer) answer = found;
    if (!answer) {
      let isSettled = false; // a flag, because V8 frees webhooks later if `settle` is reset to undefined
      webhook.settle = (own) => {
        if (isSettled) return undefined;
        isSettled = true;
        answer = own;
        const reach = isUnique ? 'all' : isLost ? 'next' : 'waiting';
        return answers.settle(key, answer, { ttlMs, reach, isStoredBeforeSend }, wait);
      };
      return next();
    }
    keepIfLost();
    metrics.replays.inc({ operation: operationId });
    record(webhook, { outcome: 'replay', status: answer.status });
    webhook.send({ ...answer, mark: ['replay', answer.mark].filter(Boolean).join(', ') });
  };
}
