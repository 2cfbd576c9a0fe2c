import { MemoryFailures } from './memory-failures.ts';
import type { Redis } from './redis.ts';
import { createScript, dropForeignKey } from './redis-script.ts';
import { type FailureStore, type Guess, guessLimits } from './stores.ts';

/**
 * Decides on a guess by the greater of the counts in Redis and of this process, and stores these
 * counts with the guess. Returns 1 if the guess is within the limits.
 *
 * One hash holds all counts of an address, so that they expire together and names cannot outlive or
 * evict it. A hash that this server has not stored gets its expiry too, and a key of another type
 * is replaced.
 */
const runScript = createScript(`
  local isRight, user, ofUser, ofAddress, maxOfUser, maxOfAddress, ttlMs = unpack(ARGV)
  ${dropForeignKey}
  local stored = redis.call('HMGET', KEYS[1], user, 'address')
  ofUser = math.max(ofUser, tonumber(stored[1]) or 0)
  ofAddress = math.max(ofAddress, tonumber(stored[2]) or 0)
  local isAdmitted = ofUser < tonumber(maxOfUser) and ofAddress < tonumber(maxOfAddress)
  if isAdmitted and isRight == '0' then
    redis.call('HSET', KEYS[1], user, ofUser + 1, 'address', ofAddress + 1)
  end
  redis.call('PEXPIRE', KEYS[1], ttlMs, 'NX')
  return isAdmitted and 1 or 0`);

/**
 * Counts wrong passwords in Redis, shared by all replicas, and in this process. While Redis is
 * unavailable, the count of this process decides.
 */
export class RedisFailures implements FailureStore {
  readonly #redis: Redis;
  readonly #own = new MemoryFailures();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async admit(guess: Guess): Promise<boolean> {
    const options = createOptions(guess, this.#own.count(guess));
    const isAdmitted = await this.#redis.ask(runScript(options)).then(
      (reply) => reply === 1,
      () => true, // the method `ask` has already logged and counted the error
    );
    return isAdmitted && this.#own.admit(guess);
  }
}

function createOptions(
  { address, user, isRight }: Guess,
  { ofUser, ofAddress, ttlMs }: ReturnType<MemoryFailures['count']>,
) {
  const numbers = [user, ofUser, ofAddress, guessLimits.user, guessLimits.address, Math.ceil(ttlMs)];
  return { keys: [`jambonz:guesses:${address}`], arguments: [isRight ? '1' : '0', ...numbers.map(String)] };
}
