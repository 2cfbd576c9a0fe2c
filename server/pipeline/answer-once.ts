import type { Handling } from '../../openapi/contract/handling.ts';
import { isThenable } from '../store/awaitable.ts';
import type { Answer, AnswerStore, CallStore, StoreWait } from '../store/stores.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Step } from './compose.ts';
import { startLoading } from './load-call.ts';
import { Problem } from './problem.ts';
import type { RecordWebhook } from './record.ts';
import type { Identity, Webhook } from './webhook.ts';

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
  return function answerOnce(webhook, next) {
    const { operationId } = webhook.route;
    const isOnce = handling.get(operationId)?.answerOnce || webhook.startsSession;
    const identity = isOnce ? webhook.identify() : undefined;
    if (!identity) return next();
    const attempt = new Attempt(answers, identity, webhook);
    if (!identity.isUnique) attempt.watchForLoss(webhook);
    const goOn = (found: Claimed) => {
      if (found === 'busy')
        throw new Problem(503, 'too many retries of this webhook wait for its answer', { code: 'overload' });
      // The handler of another attempt may have changed the state of the call since it was loaded.
      if (found === 'next') startLoading(webhook, calls);
      if (found === undefined || found === 'next' || !webhook.acceptsStoredAnswer) {
        webhook.settle = attempt.createSettle();
        return next();
      }
      attempt.keep(found);
      metrics.replays.inc({ operation: operationId });
      record(webhook, { outcome: 'replay', status: found.status, sent: found.body });
      webhook.send({ ...found, mark: ['replay', found.mark].filter(Boolean).join(', ') });
    };
    const found = answers.claim(identity.key, webhook.storeWait);
    return isThenable(found) ? found.then(goOn) : goOn(found);
  };
}

/** What `AnswerStore.claim` finds. */
type Claimed = Awaited<ReturnType<AnswerStore['claim']>>;

/** One attempt at a webhook, until its answer is written. It does not hold the webhook. */
class Attempt {
  readonly #answers: AnswerStore;
  readonly #identity: Identity;
  readonly #isStoredBeforeSend: boolean;
  readonly #wait: StoreWait;
  #answer: Answer | undefined;
  #isLost = false;
  #isSettled = false;

  constructor(answers: AnswerStore, identity: Identity, { startsSession, storeWait }: Webhook) {
    this.#answers = answers;
    this.#identity = identity;
    this.#isStoredBeforeSend = startsSession;
    this.#wait = storeWait;
  }

  /** Keeps the answer for the next retry if the connection ends before it is written. */
  watchForLoss(webhook: Webhook): void {
    webhook.watchForUnwritten(() => {
      this.#isLost = true;
      if (this.#answer) this.keep(this.#answer);
    });
  }

  /** Keeps a sent answer if it is lost, now or later. */
  keep(answer: Answer): void {
    this.#answer = answer;
    const { key, ttlMs } = this.#identity;
    if (this.#isLost) this.#answers.keep(key, answer, ttlMs);
  }

  createSettle(): NonNullable<Webhook['settle']> {
    return (answer) => {
      if (this.#isSettled) return undefined;
      this.#isSettled = true;
      this.#answer = answer;
      const { key, ttlMs, isUnique } = this.#identity;
      const reach = isUnique ? 'all' : this.#isLost ? 'next' : 'waiting';
      const isStoredBeforeSend = this.#isStoredBeforeSend;
      return this.#answers.settle(key, answer, { ttlMs, reach, isStoredBeforeSend }, this.#wait);
    };
  }
}
