import type { Redis } from './redis.ts';
import { type CallStore, type Changes, type Notes, notesTtlMs } from './stores.ts';

/**
 * Stores notes in Redis, as a hash for each call, so that every replica has them. While Redis is
 * unavailable, a call continues with what its webhooks carry.
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
    // The error is logged and counted by `ask`. A slow Redis may still accept the write later.
    await this.#redis.ask(write).catch(() => this.#redis.tell(write));
  }
}

function buildKey(sid: string): string {
  return `jambonz:call:${sid}`;
}
