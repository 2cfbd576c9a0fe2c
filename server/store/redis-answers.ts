import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from './redis.ts';
import type { Answer, AnswerStore } from './stores.ts';

const running = 'running';
/** Before an answer for the first who asks, and one for those who have seen it run. One for all stands alone. */
const forOne = 'one ';
const forWaiting = 'waiting ';
/** How often a caller that waits looks, and how long an answer waits for its look. */
const pollMs = 20;
const waitingMs = 1_000;
/**
 * How long a process that stopped in the middle of a webhook keeps another one from running it, and how often it says that it
 * goes on: one that is only busy must not lose its claim.
 */
const claimMs = 3_000;
const renewMs = 500;

/** Answers in Redis, so that a retry that reaches another replica gets them too. Without Redis each webhook runs on its own. */
export class RedisAnswers implements AnswerStore {
  readonly #redis: Redis;
  readonly #renewals = new Map<string, NodeJS.Timeout>();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async claim(key: string): Promise<Answer | undefined> {
    const name = nameOf(key);
    const found = await this.#find(name).catch(() => undefined);
    if (found) return found;
    clearInterval(this.#renewals.get(name)); // of a claim made without Redis, at the same time
    this.#renewals.set(
      name,
      setInterval(() => this.#redis.tell((client) => client.pExpire(name, claimMs, 'GT')), renewMs),
    );
    return undefined;
  }

  settle(key: string, answer: Answer | undefined, ttlMs: number): Promise<void> | undefined {
    const name = nameOf(key);
    clearInterval(this.#renewals.get(name));
    this.#renewals.delete(name);
    if (answer && ttlMs === 0) {
      const value = forWaiting + JSON.stringify(answer);
      return this.#redis.ask((client) => client.set(name, value, lasting(waitingMs))).then(ignore, ignore);
    }
    this.#redis.tell((client) =>
      answer ? client.set(name, JSON.stringify(answer), lasting(ttlMs)) : client.del(name),
    );
    return undefined;
  }

  keep(key: string, answer: Answer, ttlMs: number): void {
    this.#redis.tell((client) => client.set(nameOf(key), forOne + JSON.stringify(answer), lasting(ttlMs)));
  }

  /** Returns undefined if this caller has the claim now. */
  async #find(name: string): Promise<Answer | undefined> {
    for (let hasWaited = false; ; hasWaited = true) {
      let found = await this.#claim(name, 'NX');
      if (found?.startsWith(forWaiting) && !hasWaited) {
        found = await this.#claim(name);
        if (found?.startsWith(forWaiting)) return undefined;
      }
      if (found === null) return undefined;
      if (found !== running) {
        if (found.startsWith(forOne)) this.#redis.tell((client) => client.del(name));
        return JSON.parse(found.replace(/^\w+ /, ''));
      }
      await sleep(pollMs);
    }
  }

  /** Claims the run, where there is no value yet or in its place, and returns the value before. */
  #claim(name: string, condition?: 'NX'): Promise<string | null> {
    return this.#redis.ask((client) =>
      client.set(name, running, { ...(condition && { condition }), GET: true, ...lasting(claimMs) }),
    );
  }
}

/** Hashed, because the key has a URL in it. */
function nameOf(key: string): string {
  return `jambonz:answer:${hash('sha256', key, 'base64url')}`;
}

function lasting(ttlMs: number) {
  return { expiration: { type: 'PX', value: ttlMs } } as const;
}

function ignore(): void {}
