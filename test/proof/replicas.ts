import { randomUUID } from 'node:crypto';
import { exampleOf } from '../helpers/examples.ts';
import { secret, signedWebhook } from '../helpers/signed-webhook.ts';
import { start } from '../helpers/start.ts';

/** A replica that shares its state in the Redis at `url`, and what it printed, logged and counted. */
export async function startReplica(url: string, { script = 'test/proof/counting-server.ts', secrets = secret } = {}) {
  const replica = await start({ REDIS_URL: url, WEBHOOK_SECRET: secrets }, script);
  return {
    ...replica,
    /** How often the handler of a new call ran, of any call or of one. */
    runs: (sid = '') => replica.lines.filter((line) => line.startsWith(`ran ${sid}`)).length,
    /** What it logged of Redis. */
    log: () =>
      replica.lines.filter((line) => line.includes('"msg":"Redis')).map((line) => JSON.parse(line).msg as string),
    /** The sum of a counter, over all its labels. */
    counted: async (name: string) => {
      const text = await (await fetch(`${replica.adminUrl}/metrics`)).text();
      const values = [...text.matchAll(new RegExp(`^${name}(?:{.*})? (\\d+)$`, 'gm'))].map(([, value]) =>
        Number(value),
      );
      return values.reduce((sum, value) => sum + value, 0);
    },
  };
}

/** A call that nobody has heard of, and its first webhook. `more`: what that carries besides. */
export function newCall(more: object = {}, signing: Parameters<typeof signedWebhook>[2] = {}) {
  const sid = randomUUID();
  return {
    sid,
    send: signedWebhook('/webhooks/call', { ...exampleOf('answerCall'), call_sid: sid, ...more }, signing),
  };
}

/** Whether a retry that reaches the other replica gets the answer of the first. */
export async function share(one: { url: string }, other: { url: string }): Promise<boolean> {
  const { send } = newCall();
  return (await send(one.url)).text === (await send(other.url)).text;
}

/** A later webhook of a call, which is answered with what is known of it. */
export function menu(sid: string) {
  return signedWebhook('/webhooks/menu', { ...exampleOf('chooseFromMenu'), call_sid: sid });
}
