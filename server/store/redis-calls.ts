import type { Redis } from './redis.ts';
import { type CallStore, type Changes, type Notes, timeToLive } from './stores.ts';

/** Notes in Redis, a hash for each call, so that every replica knows it. Without Redis a call goes on with what its webhooks carry. */
export class RedisCalls implements CallStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async load(sid: string): Promise<Notes> {
    return this.#redis.ask((client) => client.hGetAll(keyOf(sid))).catch(() => ({}));
  }

  async save(sid: string, { set, remove, ended }: Changes): Promise<void> {
    const key = keyOf(sid);
    const write: Parameters<Redis['ask']>[0] = (client) => {
      const commands = client.multi();
      if (Object.keys(set).length > 0) commands.hSet(key, set);
      if (remove.length > 0) commands.hDel(key, remove);
      if (ended) commands.pExpire(key, timeToLive.ended);
      else commands.pExpire(key, timeToLive.running, 'NX');
      return commands.exec();
    };
    await this.#redis.ask(write).catch(() => this.#redis.tell(write)); // logged and counted by `ask`; what is slow may take it later
  }
}

function keyOf(sid: string): string {
  return `jambonz:call:${sid}`;
}
