import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { say } from '../../../generated/server/verbs.ts';
import { createMemoryStores } from '../../../server/store/memory-stores.ts';
import type { Answer, AnswerStore } from '../../../server/store/stores.ts';
import { createSignedWebhook, secret } from '../../helpers/signed-webhook.ts';

/** The true time in milliseconds, which no clock below shows. */
let trueTime = Date.parse('2026-11-25T00:00:00Z');
let runs = 0;

/**
 * A store of all replicas, such as Redis, whose answers expire after a duration of the true time.
 */
class SharedAnswers implements AnswerStore {
  readonly #answers = new Map<string, { answer: Answer; expiresAt: number }>();

  async claim(key: string) {
    const stored = this.#answers.get(key);
    return stored && stored.expiresAt > trueTime ? stored.answer : undefined;
  }

  settle(key: string, answer: Answer | undefined, { ttlMs }: { ttlMs: number }) {
    if (answer) this.keep(key, answer, ttlMs);
    return undefined;
  }

  keep(key: string, answer: Answer, ttlMs: number) {
    this.#answers.set(key, { answer, expiresAt: trueTime + ttlMs });
  }

  forget() {}
}

const stores = { ...createMemoryStores(), answers: new SharedAnswers() };
const clockErrors = [0, 0];
const [one, other] = await Promise.all(
  clockErrors.map((_, index) =>
    serve({
      config: { secrets: [{ value: secret }] },
      stores,
      now: () => new Date(trueTime + (clockErrors[index] as number)),
      handlers: { answerCall: () => [say({ text: `run ${++runs}` })] },
    }),
  ),
);

interface Delivery {
  /** How many milliseconds the clocks of jambonz and of the two replicas are fast. */
  errors: [jambonz: number, one: number, other: number];
  /** Milliseconds after the signature. */
  firstAt: number;
  retryAt: number;
}

let sid = 0;

/** Sends a webhook to one replica and its retry to the other. */
async function deliverTwice({ errors: [ofJambonz, ...ofReplicas], firstAt, retryAt }: Delivery) {
  Object.assign(clockErrors, ofReplicas);
  const signedAt = trueTime;
  const time = new Date(signedAt + ofJambonz);
  const send = createSignedWebhook('/webhooks/call', { ...exampleOf('answerCall'), call_sid: `${++sid}` }, { time });
  trueTime = signedAt + firstAt;
  const first = await send(one?.url ?? '');
  trueTime = signedAt + retryAt;
  return [first, await send(other?.url ?? '')] as const;
}

const toMs = ({ errors, firstAt, retryAt }: Delivery): Delivery => ({
  errors: errors.map((seconds) => seconds * 1000) as Delivery['errors'],
  firstAt,
  retryAt,
});

it.each<[string, Delivery]>([
  ['whose clock is 200 s behind', { errors: [0, 200, 0], firstAt: 0, retryAt: 250_000 }],
  ['whose clock is 400 s behind', { errors: [0, 200, -200], firstAt: 50, retryAt: 499_000 }],
  ['with an equal clock in the last second of the signature', { errors: [0, 0, 0], firstAt: 0, retryAt: 300_999 }],
])('a retry at a replica %s gets the answer of the first attempt', async (_which, delivery) => {
  const [first, retry] = await deliverTwice(toMs(delivery));
  expect(retry).toEqual({ ...first, status: 200, mark: 'replay' });
});

it('a retry runs no handler at any replica that accepts its signature and those of new webhooks', async () => {
  const error = fc.integer({ min: -300, max: 300 });
  const delivery = fc
    .record({
      errors: fc.tuple(error, error, error),
      firstAt: fc.nat({ max: 20_000 }),
      waitMs: fc.oneof(fc.nat({ max: 700_000 }), fc.constantFrom(290_000, 600_000)),
    })
    .map(({ errors, firstAt, waitMs }) => toMs({ errors, firstAt, retryAt: firstAt + waitMs }))
    // A replica that is more than 300 s ahead of jambonz or behind it refuses every new webhook.
    .filter(({ errors: [ofJambonz, ...ofReplicas] }) =>
      ofReplicas.every((each) => Math.abs(each - ofJambonz) < 300_000),
    );
  const counts = { accepted: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(delivery, async (each) => {
      const [first, retry] = await deliverTwice(each);
      if (first.status !== 200 || retry.status === 401) return void counts.refused++;
      counts.accepted++;
      expect(retry).toEqual({ ...first, mark: 'replay' });
    }),
    { numRuns: 200 },
  );
  expect(counts.accepted).toBeGreaterThan(20);
});
