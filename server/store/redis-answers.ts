import { hash } from 'node:crypto';
import { validateHeaderValue } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerHeader } from '../../openapi/contract/answer-mark.ts';
import { measureText } from './held-text.ts';
import type { Redis } from './redis.ts';
import type { Commands } from './redis-connection.ts';
import { createScript } from './redis-script.ts';
import { type Answer, type AnswerStore, maxWaitingRetries, type Settlement, type StoreWait } from './stores.ts';

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
 * Limits the expiry of a claim. A claim with a later expiry or none, which this server does not
 * store, would hold its webhook. An answer, which may replace the claim at any time, keeps its own.
 */
const limitClaim = createScript(
  `if redis.call('GET', KEYS[1]) == '${running}' then redis.call('PEXPIRE', KEYS[1], ARGV[1], 'LT') end`,
);

/**
 * Stores answers in Redis, so that a retry to another replica gets the same answer. While Redis is
 * unavailable, the handler also runs for each retry.
 */
export class RedisAnswers implements AnswerStore {
  readonly #redis: Redis;
  readonly #renewals = new Map<string, NodeJS.Timeout>();
  /** The polls of claims that other requests have, by the name of the answer. */
  readonly #polls = new Map<string, { ended: Promise<void>; waiting: number }>();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async claim(key: string, wait?: StoreWait): Promise<Answer | 'busy' | 'next' | undefined> {
    const name = buildName(key);
    const found = await this.#find(name, wait).catch(() => undefined);
    if (found && found !== 'next') return found;
    // While Redis is unavailable, two requests can claim the same webhook. One timer is enough.
    clearInterval(this.#renewals.get(name));
    this.#renewals.set(
      name,
      setInterval(() => this.#redis.write((commands) => commands.pExpire(name, claimTtlMs, 'GT')), renewIntervalMs),
    );
    return found;
  }

  settle(
    key: string,
    answer: Answer | undefined,
    { ttlMs, reach, isStoredBeforeSend }: Settlement,
    wait?: StoreWait,
  ): Promise<void> | undefined {
    const name = buildName(key);
    clearInterval(this.#renewals.get(name));
    this.#renewals.delete(name);
    if (!answer) this.#delete(name);
    else if (reach === 'next') this.keep(key, answer, ttlMs);
    else if (reach === 'waiting') return this.#write(name, waitingPrefix + JSON.stringify(answer), waitingTtlMs, wait);
    else if (isStoredBeforeSend) return this.#write(name, JSON.stringify(answer), ttlMs, wait);
    else this.#write(name, JSON.stringify(answer), ttlMs);
    return undefined;
  }

  keep(key: string, answer: Answer, ttlMs: number): void {
    this.#write(buildName(key), oncePrefix + JSON.stringify(answer), ttlMs);
  }

  forget(key: string): void {
    this.#delete(buildName(key));
  }

  /**
   * Returns the answer to another request with this key, `busy` if too many requests wait for it,
   * or undefined if this request now has the claim, `next` if it has waited for it.
   */
  async #find(name: string, wait?: StoreWait): Promise<Answer | 'busy' | 'next' | undefined> {
    for (let hasWaited = false; ; hasWaited = true) {
      let found = await this.#claim(name, wait, 'NX');
      if (found !== null && isStale(found, hasWaited)) {
        if (!found.startsWith(waitingPrefix)) this.#redis.reportForeignValue(name);
        found = await this.#claim(name, wait);
        if (found !== null && isStale(found, hasWaited)) found = null;
      }
      if (found === null) return hasWaited ? 'next' : undefined;
      const answer = parseAnswer(found);
      if (answer) {
        // If this request has waited, the answer stays in Redis for the other requests that wait.
        // If this request has just arrived, it is the only one that gets the answer, and removes
        // it.
        if (found.startsWith(oncePrefix)) {
          if (hasWaited) this.#write(name, waitingPrefix + JSON.stringify(answer), waitingTtlMs);
          else this.#delete(name);
        }
        return answer;
      }
      const poll = this.#polls.get(name) ?? this.#startPoll(name);
      if (poll.waiting === maxWaitingRetries) return 'busy';
      poll.waiting++;
      await poll.ended;
    }
  }

  /** Polls Redis until the claim has ended, for all requests of this process that wait for it. */
  #startPoll(name: string) {
    this.#redis.write(limitClaim({ keys: [name], arguments: [String(claimTtlMs)] }));
    const pollUntilEnded = async () => {
      do await sleep(pollIntervalMs);
      while ((await this.#redis.ask((commands) => commands.get(name))) === running);
    };
    const poll = { ended: pollUntilEnded().finally(() => this.#polls.delete(name)), waiting: 0 };
    this.#polls.set(name, poll);
    return poll;
  }

  /** Resolves when the value is stored, or when the webhook has waited long enough. */
  async #write(name: string, value: string, ttlMs: number, wait?: StoreWait): Promise<void> {
    const expiration = { type: 'PX', value: ttlMs } as const;
    const set = (commands: Commands) => commands.set(name, value, { expiration });
    await this.#redis.write(set, { bytes: measureText(value), wait, resend: set });
  }

  #delete(name: string): void {
    this.#redis.write((commands) => commands.del(name));
  }

  /**
   * Claims the webhook and returns the value that the key `name` had in Redis before. With `NX`,
   * claims the webhook only if the key does not exist.
   */
  #claim(name: string, wait?: StoreWait, condition?: 'NX'): Promise<string | null> {
    const expiration = { type: 'PX', value: claimTtlMs } as const;
    const options = { ...(condition && { condition }), GET: true, expiration } as const;
    return this.#redis.ask((commands) => commands.set(name, running, options), wait);
  }
}

/** Returns the name under which Redis stores the answer: a hash, because `key` contains a URL. */
function buildName(key: string): string {
  return `jambonz:answer:${hash('sha256', key, 'base64url')}`;
}

/**
 * Returns whether a value must not keep this request from its claim: an answer for requests that
 * waited, or a value that this server has not stored.
 */
function isStale(found: string, hasWaited: boolean): boolean {
  if (found === running) return false;
  return (found.startsWith(waitingPrefix) && !hasWaited) || !parseAnswer(found);
}

/** Returns undefined for a value that this server has not stored. */
function parseAnswer(value: string): Answer | undefined {
  try {
    const { status, body, mark } = JSON.parse(value.replace(/^\w+ /, ''));
    if (mark !== undefined) validateHeaderValue(answerHeader, mark);
    if (status === 200) JSON.parse(body);
    else if (status !== 204 || body !== '') return undefined;
    return typeof body === 'string' ? { status, body, mark } : undefined;
  } catch {
    return undefined;
  }
}
