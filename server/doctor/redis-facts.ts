import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';

/** How long to wait for Redis, in milliseconds. */
const timeoutMs = 5_000;

export interface RedisFacts {
  /** The fields of `INFO`, without sections. */
  info: Readonly<Record<string, string>>;
  /** Response time to one command, in milliseconds. */
  responseMs: number;
  /** The error message with which Redis refused to write a key, undefined if it wrote the key. */
  refusesToWrite?: string;
  /** Milliseconds by which the clock of Redis is ahead of this machine's clock. */
  clockAheadMs: number;
}

/**
 * Reads from Redis the facts that `doctor` checks. Writes one test key, which expires after one
 * second.
 * @throws Error when Redis cannot be reached or refuses the connection or a read
 */
export async function readRedisFacts(url: string): Promise<RedisFacts> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: timeoutMs, reconnectStrategy: false },
  });
  client.on('error', () => {}); // an error of the connection also rejects the pending command
  const collectFacts = async (): Promise<RedisFacts> => {
    await client.connect();
    const info = parseInfo(await client.info());
    const began = Date.now();
    const [seconds, microseconds] = await client.sendCommand<[string, string]>(['TIME']);
    const ended = Date.now();
    const refusal = await client.set('jambonz:doctor', '', { expiration: { type: 'PX', value: 1_000 } }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    return {
      info,
      responseMs: ended - began,
      clockAheadMs: Number(seconds) * 1_000 + Number(microseconds) / 1_000 - (began + ended) / 2,
      ...(refusal !== undefined && { refusesToWrite: refusal }),
    };
  };
  const timeout = sleep(timeoutMs, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`Redis gave no answer within ${timeoutMs / 1000} seconds`)),
  );
  return Promise.race([collectFacts(), timeout]).finally(() => client.isOpen && client.destroy());
}

function parseInfo(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\r\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
}
