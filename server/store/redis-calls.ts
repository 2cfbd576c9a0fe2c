import type { Redis } from './redis.ts';
import { type CallStore, type Changes, measureNotes, type Notes, notesTtlMs } from './stores.ts';

/**
 * Stores the state of each call in Redis, as one hash per call, so that every replica can read it.
 * While Redis is unavailable, handlers get only the data of the current webhook.
 */
export class RedisCalls implements CallStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async load(sid: string): Promise<Notes> {
    return this.#redis.ask((client) => client.hGetAll(buildKey(sid))).catch(() => ({}));
  }

  async save(sid: string, { set, remove, ended }: Changes): Promise<void> {
    const key = buildKey(sid);
    const write: Parameters<Redis['ask']>[0] = (client) => {
      const commands = client.multi();
      if (Object.keys(set).length > 0) commands.hSet(key, set);
      if (remove.length > 0) commands.hDel(key, remove);
      if (ended) commands.pExpire(key, notesTtlMs.ended);
      else commands.pExpire(key, notesTtlMs.running, 'NX');
      return commands.exec();
    };
    // If `ask` fails, `tell` sends the write again, because a slow Redis may still accept it. `ask`
    // has already logged and counted the error.
    const bytes = measureNotes(set);
    await this.#redis.ask(write, bytes).catch(() => this.#redis.tell(write, bytes));
  }
}

function buildKey(sid: string): string {
  return `jambonz:call:${sid}`;
}
