import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryStores } from '../../server/store/memory-stores.ts';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { type Answer, guessLimits, type Notes, type Settlement, type Stores } from '../../server/store/stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { anyText } from '../helpers/any-text.ts';
import { startRedis } from '../helpers/redis.ts';

const { url } = await startRedis();
const redis = createRedisStores(url, pino({ level: 'silent' }), createMetrics());
await redis.waitUntilReady();
afterAll(() => redis.close());

const ttlMs = 60_000;
const key = fc.nat({ max: 2 });
const answer: fc.Arbitrary<Answer> = fc.oneof(
  anyText().map((text) => ({ status: 200 as const, body: JSON.stringify([text]) })),
  fc.constant({ status: 204 as const, body: '' }),
);

type AnswerStep =
  | { does: 'claim' | 'forget'; key: number }
  | { does: 'settle'; key: number; answer: Answer | undefined; reach: Settlement['reach'] }
  | { does: 'keep'; key: number; answer: Answer };
const answerSteps: fc.Arbitrary<AnswerStep[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('claim' as const), key }) },
    fc.record({ does: fc.constant('forget' as const), key }),
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('settle' as const),
        key,
        answer: fc.option(answer, { nil: undefined }),
        reach: fc.constantFrom<Settlement['reach'][]>('waiting', 'next', 'all'),
      }),
    },
    fc.record({ does: fc.constant('keep' as const), key, answer }),
  ),
  { maxLength: 15 },
);

/**
 * What `AnswerStore` promises about one key. At most one request waits, so that each step has one
 * outcome.
 */
class AnswerModel {
  #stored: { answer: Answer; isForOne: boolean } | undefined;
  isClaimed = false;
  isAwaited = false;

  claim(): Answer | 'waits' | undefined {
    const stored = this.#stored;
    if (stored?.isForOne) this.#stored = undefined;
    if (stored) return stored.answer;
    if (this.isClaimed) {
      this.isAwaited = true;
      return 'waits';
    }
    this.isClaimed = true;
    return undefined;
  }

  /** Returns what the waiting request gets. */
  settle(answer: Answer | undefined, reach: Settlement['reach']): Answer | 'next' | undefined {
    const wasAwaited = this.isAwaited;
    this.isAwaited = false;
    this.isClaimed = answer === undefined && wasAwaited;
    if (answer && reach === 'all') this.#stored = { answer, isForOne: false };
    if (answer && reach === 'next' && !wasAwaited) this.keep(answer);
    return wasAwaited ? (answer ?? 'next') : undefined;
  }

  keep(answer: Answer): void {
    this.#stored = { answer, isForOne: true };
  }

  forget(): void {
    this.#stored = undefined;
  }
}

describe.each<[string, () => Stores]>([
  ['in-memory', createMemoryStores],
  ['Redis', () => redis],
])('the %s stores', (_name, open) => {
  it('give answers to the requests that the contract of AnswerStore names, in any order of claims and answers', async () => {
    await fc.assert(
      fc.asyncProperty(answerSteps, async (steps) => {
        const { answers } = open();
        const prefix = randomUUID();
        const models = [new AnswerModel(), new AnswerModel(), new AnswerModel()];
        const waiting = new Map<number, Promise<unknown>>();
        const settle = async (index: number, answer: Answer | undefined, reach: Settlement['reach']) => {
          const model = models[index] as AnswerModel;
          const expected = model.settle(answer, reach);
          await answers.settle(`${prefix} ${index}`, answer, { reach, ttlMs });
          if (expected) expect(await waiting.get(index)).toEqual(expected);
          waiting.delete(index);
        };
        for (const step of steps) {
          const model = models[step.key] as AnswerModel;
          const name = `${prefix} ${step.key}`;
          if (step.does === 'claim' && !model.isAwaited) {
            const expected = model.claim();
            const found = answers.claim(name);
            if (expected === 'waits') waiting.set(step.key, Promise.resolve(found));
            else expect(await found).toEqual(expected);
          } else if (step.does === 'settle' && model.isClaimed) await settle(step.key, step.answer, step.reach);
          else if (step.does === 'keep' && !model.isClaimed) {
            model.keep(step.answer);
            answers.keep(name, step.answer, ttlMs);
          } else if (step.does === 'forget' && !model.isClaimed) {
            model.forget();
            answers.forget(name);
          }
        }
        for (const [index, model] of models.entries())
          while (model.isClaimed) await settle(index, { status: 204, body: '' }, 'waiting');
      }),
      { numRuns: 60 },
    );
  });

  it('keep the notes of a call as an object would, whatever is set and removed', async () => {
    // The server puts a prefix before each name, so that no name is `__proto__`.
    const name = fc.oneof(fc.constantFrom('a', 'b', 'constructor', ''), anyText({ maxLength: 5 }));
    const value = fc.jsonValue({ maxDepth: 1 }).map((each) => JSON.stringify(each));
    const change = fc.record({ set: fc.array(fc.tuple(name, value)), remove: fc.array(name) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        const { calls } = open();
        const sid = randomUUID();
        const expected = new Map<string, string>();
        for (const { set, remove } of changes) {
          for (const each of remove) expected.delete(each);
          for (const [each, json] of set) expected.set(each, json);
          const notes: Notes = Object.fromEntries(set);
          const others = remove.filter((each) => !Object.hasOwn(notes, each));
          expect(await calls.save(sid, { set: notes, remove: others, ended: false })).toBe(true);
          const found = await calls.load(sid);
          expect(new Map(Object.entries(found))).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('admit the guesses that the limits allow, in any order', async () => {
    const guess = fc.record({ user: fc.nat({ max: 12 }), isRight: fc.boolean(), times: fc.nat({ max: 14 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(guess, { maxLength: 16 }), async (guesses) => {
        const { failures } = open();
        const address = randomUUID();
        const wrong: number[] = [];
        for (const { user, isRight, times } of guesses)
          for (let count = 0; count < times; count++) {
            const ofUser = wrong.filter((each) => each === user).length;
            const isAdmitted = ofUser < guessLimits.user && wrong.length < guessLimits.address;
            expect(await failures.admit({ address, user, isRight })).toBe(isAdmitted);
            if (isAdmitted && !isRight) wrong.push(user);
          }
      }),
      { numRuns: 30 },
    );
  });
});
