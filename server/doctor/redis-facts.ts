import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';

/** How long to wait for Redis, in milliseconds. */
const patience = 5_000;

export interface RedisFacts {
  /** As `INFO` has it, without sections. */
  info: Readonly<Record<string, string>>;
  /** How long an answer takes, in milliseconds. */
  milliseconds: number;
  /** Why it cannot be written to, if so. */
  refusesToWrite?: string;
  /** How far its clock is ahead of this machine's, in milliseconds. */
  clockAhead: number;
}

/**
 * What there is to know of a Redis. It is written one key, which is gone a second later.
 * @throws Error when it cannot be reached, or refuses
 */
export async function redisFacts(url: string): Promise<RedisFacts> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: patience, reconnectStrategy: false },
  });
  client.on('error', () => {}); // rejects what is awaited as well
  const looked = async (): Promise<RedisFacts> => {
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
      milliseconds: ended - began,
      clockAhead: Number(seconds) * 1_000 + Number(microseconds) / 1_000 - (began + ended) / 2,
      ...(refusal !== undefined && { refusesToWrite: refusal }),
    };
  };
  const late = sleep(patience, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`no answer within ${patience / 1000} seconds`)),
  );
  return Promise.race([looked(), late]).finally(() => client.isOpen && client.destroy());
}

function parseInfo(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\r\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
}
