import { createHash } from 'node:crypto';
import type { Commands } from './redis-connection.ts';

/**
 * Line of a script that deletes the key if it is not a hash. A missing key is not deleted: after
 * any write of a script, Redis lets the script write beyond `maxmemory`.
 */
export const dropForeignKey = `
  local kind = redis.call('TYPE', KEYS[1]).ok
  if kind ~= 'hash' and kind ~= 'none' then redis.call('DEL', KEYS[1]) end`;

interface Options {
  keys: string[];
  arguments: string[];
}

/** Creates a command that runs a Lua script. Redis is sent the text only if it does not know it. */
export function createScript(text: string) {
  const sha = createHash('sha1').update(text).digest('hex');
  return (options: Options) => (commands: Commands) =>
    commands.evalSha(sha, options).catch((error: Error) => {
      if (!error.message.startsWith('NOSCRIPT')) throw error;
      return commands.eval(text, options); // Redis forgets scripts when it restarts
    });
}
