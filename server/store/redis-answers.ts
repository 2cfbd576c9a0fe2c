import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, AnswerStore } from './answer-store.ts';
import type { Redis } from './redis.ts';

const running = 'running';
/**
 * How long a process that stopped in the middle of a webhook keeps another one from running it, in milliseconds, and how often it
 * says that it goes on: one that is only busy must not lose its claim.
 */
const lease = 3_000;
const renewed = 500;

/** Answers in Redis, so that a retry that reaches another replica gets them too. Without Redis each webhook runs on its own. */
export class RedisAnswers implements AnswerStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async once(key: string, ttl: number, run: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    const name = `jambonz:answer:${hash('sha256', key, 'base64url')}`; // the key has a URL in it
    const found = await this.#claim(name).catch(() => undefined);
    if (found) return found;
    const renewal = setInterval(() => this.#redis.tell((client) => client.pExpire(name, lease, 'GT')), renewed);
    const answer = await run().finally(() => clearInterval(renewal));
    this.#redis.tell((client) =>
      answer ? client.set(name, JSON.stringify(answer), { expiration: { type: 'PX', value: ttl } }) : client.del(name),
    );
    return undefined;
  }

  /** Waits for the answer of whoever runs this webhook; undefined: it is this caller's to run. */
  async #claim(name: string): Promise<Answer | undefined> {
    for (;;) {
      const found = await this.#redis.ask((client) =>
        client.set(name, running, { condition: 'NX', GET: true, expiration: { type: 'PX', value: lease } }),
      );
      if (found === null) return undefined;
      if (found !== running) return JSON.parse(found);
      await sleep(20);
    }
  }
}
