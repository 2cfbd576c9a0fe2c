import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from './redis.ts';
import type { Answer, AnswerStore, Settlement } from './stores.ts';

const running = 'running';
/**
 * Prefixes of an answer in Redis, by the requests that get it: `one ` for the next request,
 * `waiting ` for the requests that waited while the handler ran. Without a prefix, all requests get
 * the answer.
 */
const oncePrefix = 'one ';
const waitingPrefix = 'waiting ';
/** Interval at which a waiting request polls Redis for its answer. */
const pollIntervalMs = 20;
/**
 * TTL in milliseconds of an answer for waiting requests. A waiting request polls Redis more often
 * than that.
 */
const waitingTtlMs = 1_000;
/** How long the claim of a stopped process keeps other processes from answering the webhook. */
const claimTtlMs = 3_000;
/** Interval at which a claim is renewed, so that a process that is only busy does not lose it. */
const renewIntervalMs = 500;

/**
 * Stores answers in Redis, so that a retry to another replica gets the same answer. While Redis is
 * unavailable, the handler also runs for each retry.
 */
export class RedisAnswers implements AnswerStore {
  readonly #redis: Redis;
  readonly #renewals = new Map<string, NodeJS.Timeout>();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async claim(key: string): Promise<Answer | undefined> {
    const name = buildName(key);
    const found = await this.#find(name).catch(() => undefined);
    if (found) return found;
    // While Redis is unavailable, two requests can claim the same webhook. One timer is enough.
    clearInterval(this.#renewals.get(name));
    this.#renewals.set(
      name,
      setInterval(() => this.#redis.tell((client) => client.pExpire(name, claimTtlMs, 'GT')), renewIntervalMs),
    );
    return undefined;
  }

  settle(key: string, answer: Answer | undefined, { ttlMs, reach }: Settlement): Promise<void> | undefined {
    const name = buildName(key);
    clearInterval(this.#renewals.get(name));
    this.#renewals.delete(name);
    if (!answer) this.#redis.tell((client) => client.del(name));
    else if (reach === 'next') this.keep(key, answer, ttlMs);
    else if (reach === 'all')
      this.#redis.tell((client) => client.set(name, JSON.stringify(answer), createExpiration(ttlMs)));
    else {
      const store = storeForWaiting(name, answer);
      return this.#redis.ask(store).then(ignore, () => this.#redis.tell(store));
    }
    return undefined;
  }

  keep(key: string, answer: Answer, ttlMs: number): void {
    this.#redis.tell((client) =>
      client.set(buildName(key), oncePrefix + JSON.stringify(answer), createExpiration(ttlMs)),
    );
  }

  /**
   * Returns the answer to another request with this key, or undefined if this request now has the
   * claim.
   */
  async #find(name: string): Promise<Answer | undefined> {
    for (let hasWaited = false; ; hasWaited = true) {
      let found = await this.#claim(name, 'NX');
      if (found?.startsWith(waitingPrefix) && !hasWaited) {
        found = await this.#claim(name);
        if (found?.startsWith(waitingPrefix)) return undefined;
      }
      if (found === null) return undefined;
      if (found !== running) {
        const answer = JSON.parse(found.replace(/^\w+ /, ''));
        // If this request has waited, the answer stays in Redis for the other requests that wait.
        // If this request has just arrived, it is the only one that gets the answer, and removes
        // it.
        if (found.startsWith(oncePrefix))
          this.#redis.tell(hasWaited ? storeForWaiting(name, answer) : (client) => client.del(name));
        return answer;
      }
      await sleep(pollIntervalMs);
    }
  }

  /**
   * Claims the webhook and returns the value that the key `name` had in Redis before. With `NX`,
   * claims the webhook only if the key does not exist.
   */
  #claim(name: string, condition?: 'NX'): Promise<string | null> {
    return this.#redis.ask((client) =>
      client.set(name, running, { ...(condition && { condition }), GET: true, ...createExpiration(claimTtlMs) }),
    );
  }
}

/** Returns the name under which Redis stores the answer: a hash, because `key` contains a URL. */
function buildName(key: string): string {
  return `jambonz:answer:${hash('sha256', key, 'base64url')}`;
}

function createExpiration(ttlMs: number) {
  return { expiration: { type: 'PX', value: ttlMs } } as const;
}

function storeForWaiting(name: string, answer: Answer): Parameters<Redis['tell']>[0] {
  return (client) => client.set(name, waitingPrefix + JSON.stringify(answer), createExpiration(waitingTtlMs));
}

function ignore(): void {}
