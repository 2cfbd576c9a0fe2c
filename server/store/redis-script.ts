import { createHash } from 'node:crypto';
import type { Redis } from './redis.ts';

interface Options {
  keys: string[];
  arguments: string[];
}

/** Creates a command that runs a Lua script. Redis is sent the text only if it does not know it. */
export function createScript(text: string) {
  const sha = createHash('sha1').update(text).digest('hex');
  return (options: Options): Parameters<Redis['ask']>[0] =>
    (client) =>
      client.evalSha(sha, options).catch((error: Error) => {
        if (!error.message.startsWith('NOSCRIPT')) throw error;
        return client.eval(text, options); // Redis forgets scripts when it restarts
      });
}
