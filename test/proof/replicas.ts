import { randomUUID } from 'node:crypto';
import { exampleOf } from '../../generated/server/test.ts';
import { createSignedWebhook, secret } from '../helpers/signed-webhook.ts';
import { start } from '../helpers/start.ts';

/** Starts a replica that shares its state in the Redis at `url`. */
export async function startReplica(
  url: string,
  { script = 'test/proof/counting-server.ts', secrets = secret, nodeArguments = [] as string[] } = {},
) {
  const replica = await start({ REDIS_URL: url, WEBHOOK_SECRET: secrets }, script, ...nodeArguments);
  return {
    ...replica,
    /** Counts how often the handler of new calls has run, for all calls or for one. */
    countRuns: (sid = '') => replica.lines.filter((line) => line.startsWith(`ran ${sid}`)).length,
    /** Returns the log messages of the replica about Redis. */
    redisLog: () =>
      replica.lines.filter((line) => line.includes('"msg":"Redis')).map((line) => JSON.parse(line).msg as string),
    /** Sums a counter over all its labels. */
    sumCounter: async (name: string) => {
      const text = await (await fetch(`${replica.adminUrl}/metrics`)).text();
      const values = [...text.matchAll(new RegExp(`^${name}(?:{.*})? (\\d+)$`, 'gm'))].map(([, value]) =>
        Number(value),
      );
      return values.reduce((sum, value) => sum + value, 0);
    },
  };
}

/**
 * Creates a call with a unique `call_sid`, and its first webhook. `more` are further members of the
 * webhook's body.
 */
export function newCall(more: object = {}, signing: Parameters<typeof createSignedWebhook>[2] = {}) {
  const sid = randomUUID();
  return {
    sid,
    send: createSignedWebhook('/webhooks/call', { ...exampleOf('answerCall'), call_sid: sid, ...more }, signing),
  };
}

/** Checks whether a retry at the other replica gets the answer of the first replica. */
export async function shareAnswers(one: { url: string }, other: { url: string }): Promise<boolean> {
  const { send } = newCall();
  return (await send(one.url)).text === (await send(other.url)).text;
}

/**
 * Creates a menu webhook of a call. The replicas answer this webhook with the variables and the
 * data of the call.
 */
export function createMenuWebhook(sid: string) {
  return createSignedWebhook('/webhooks/menu', { ...exampleOf('chooseFromMenu'), call_sid: sid });
}
