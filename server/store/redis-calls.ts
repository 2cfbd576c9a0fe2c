import type { Redis } from './redis.ts';
import type { Commands } from './redis-connection.ts';
import { createScript, dropForeignKey } from './redis-script.ts';
import {
  type CallStore,
  type Changes,
  maxNotesBytes,
  measureNotes,
  type Notes,
  notesTtlMs,
  type StoreWait,
} from './stores.ts';

/**
 * Removes and sets notes of a call, or with `onlyMissing` adds those that it has not. Returns 0 if
 * the notes to set are dropped because the call would exceed `maxBytes`, to which concurrent
 * webhooks of one call add up only here. A key of another type is replaced.
 */
const runScript = createScript(`
  local ttlMs, ttlCondition, maxBytes, onlyMissing, removed = unpack(ARGV, 1, 5)
  local write = onlyMissing == '1' and 'HSETNX' or 'HSET'
  local set = 6 + removed
  ${dropForeignKey}
  local isStored = 1
  if set <= #ARGV then
    local lengths, bytes = {}, 0
    local notes = redis.call('HGETALL', KEYS[1])
    for i = 1, #notes, 2 do lengths[notes[i]] = #notes[i] + #notes[i + 1] end
    for i = 6, set - 1 do lengths[ARGV[i]] = 0 end
    for i = set, #ARGV, 2 do lengths[ARGV[i]] = #ARGV[i] + #ARGV[i + 1] end
    for _, length in pairs(lengths) do bytes = bytes + length end
    if bytes > tonumber(maxBytes) then isStored = 0
    else for i = set, #ARGV, 2 do redis.call(write, KEYS[1], ARGV[i], ARGV[i + 1]) end end
  end
  for i = 6, set - 1 do redis.call('HDEL', KEYS[1], ARGV[i]) end
  redis.call('PEXPIRE', KEYS[1], ttlMs, ttlCondition)
  return isStored`);
/** The most bytes in UTF-8 that notes of `maxNotesBytes` take, which are counted as UTF-16. */
const maxRedisBytes = maxNotesBytes * 1.5;

/**
 * Stores the state of each call in Redis, as one hash per call, so that every replica can read it.
 * While Redis is unavailable, handlers get only the data of the current webhook.
 */
export class RedisCalls implements CallStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async load(sid: string, wait?: StoreWait): Promise<Notes> {
    return this.#redis.ask((commands) => commands.hGetAll(buildKey(sid)), wait).catch(() => ({}));
  }

  async save(sid: string, { set, remove, ended }: Changes, wait?: StoreWait): Promise<boolean> {
    const expiry = ended ? [notesTtlMs.ended, 'LT'] : [notesTtlMs.running, 'NX'];
    const createWrite = (onlyMissing: 0 | 1, removed: readonly string[]) =>
      runScript({
        keys: [buildKey(sid)],
        arguments: [
          ...[...expiry, maxRedisBytes, onlyMissing, removed.length].map(String),
          ...removed,
          ...Object.entries(set).flat(),
        ],
      });
    // A later webhook may have changed the call before the write is sent again.
    const resend = (commands: Commands) => createWrite(1, [])(commands);
    return (await this.#redis.write(createWrite(0, remove), { bytes: measureNotes(set), wait, resend })) !== 0;
  }
}

function buildKey(sid: string): string {
  return `jambonz:call:${sid}`;
}
