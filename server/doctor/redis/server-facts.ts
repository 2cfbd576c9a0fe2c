import type { Client } from './ask-server.ts';

export interface ServerFacts {
  /** The fields of `INFO`, without sections. */
  info: Readonly<Record<string, string>>;
  /** Shortest response time to one command, in milliseconds. */
  responseMs: number;
  /** Milliseconds by which the clock of the server is ahead of this machine's clock. */
  clockAheadMs: number;
  /** The error with which the server refused to write a key, undefined if it was not refused. */
  writeRefusal?: Error;
}

/**
 * Reads from a server that holds data what `judgeServer` checks.
 * @param key a key to write, which expires after one second. Replicas refuse it
 */
export async function readServerFacts(client: Client, database = 0, key?: string): Promise<ServerFacts> {
  if (database > 0) await client.sendCommand(['SELECT', String(database)]);
  const info = await readInfo(client);
  // The fastest answer is the one that waited least for this process and for other clients.
  const times = [await readTime(client), await readTime(client), await readTime(client)];
  const time = times.reduce((best, each) => (each.responseMs < best.responseMs ? each : best));
  const writeRefusal = key === undefined ? undefined : await writeKey(client, key);
  return { info, ...time, ...(writeRefusal && { writeRefusal }) };
}

async function readTime(client: Client): Promise<Pick<ServerFacts, 'responseMs' | 'clockAheadMs'>> {
  const began = Date.now();
  const [seconds, microseconds] = await client.sendCommand<[string, string]>(['TIME']);
  const ended = Date.now();
  return {
    responseMs: ended - began,
    clockAheadMs: Number(seconds) * 1_000 + Number(microseconds) / 1_000 - (began + ended) / 2,
  };
}

/** Writes a key. Resolves with the error if the server refuses it. */
function writeKey(client: Client, key: string): Promise<Error | undefined> {
  return client.set(key, '', { expiration: { type: 'PX', value: 1_000 } }).then(
    () => undefined,
    (error: Error) => error,
  );
}

/** Reads the fields of `INFO`. */
export async function readInfo(client: Client): Promise<Record<string, string>> {
  return parseFields(await client.sendCommand<string>(['INFO']));
}

/** Parses lines of `name:value`, as `INFO` and `CLUSTER INFO` print them. */
export function parseFields(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\r\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
}

/** Returns the mode of a server from its `INFO`. */
export function readMode({ redis_mode: mode }: ServerFacts['info']): 'single' | 'cluster' | 'sentinel' {
  return mode === 'cluster' || mode === 'sentinel' ? mode : 'single';
}
