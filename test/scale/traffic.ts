import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { access } from '../bench/webhooks.ts';
import { traced } from '../helpers/signed-webhook.ts';

interface Request {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** The webhooks of one call: two with an answer, and two that only tell. */
export const webhooksPerCall = 4;
export const answersPerCall = 2;

function createRequest(path: string, payload: object): Request {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    authorization: `Basic ${btoa(`${access.WEBHOOK_USERNAME}:${access.WEBHOOK_PASSWORD}`)}`,
    [signatureHeader]: sign(body, access.WEBHOOK_SECRET),
    b3: traced,
  };
  return { path, headers, body };
}

function createCall(): Request[] {
  const call_sid = randomUUID();
  const status = exampleOf('reportCallStatus');
  return [
    createRequest('/webhooks/call', { ...exampleOf('answerCall', 'call-from-trunk'), call_sid }),
    createRequest('/webhooks/menu', { ...exampleOf('chooseFromMenu'), digits: '2', call_sid }),
    createRequest('/webhooks/call-status', { ...status, call_sid, call_status: 'in-progress' }),
    createRequest('/webhooks/call-status', { ...status, call_sid, call_status: 'completed' }),
  ];
}

/** Creates the webhooks of many calls, of which 20 run at a time. */
export function createWebhooks(calls: number): Request[] {
  const all = Array.from({ length: calls }, createCall);
  return Array.from({ length: calls + 20 * webhooksPerCall }, (_, turn) =>
    Array.from({ length: webhooksPerCall }, (_, nth) => all[turn - 20 * nth]?.[nth] ?? []).flat(),
  ).flat();
}

/**
 * Sends webhooks at random times to the servers in turn: `rate` a second on average, as a Poisson
 * process, whether earlier ones are answered or not.
 *
 * @returns the milliseconds that each took
 * @throws Error if a webhook is refused or not answered
 */
export async function sendAtRate(urls: string[], webhooks: Request[], rate: number): Promise<number[]> {
  const pools = urls.map((url) => new Pool(url, { connections: 100, pipelining: 1 }));
  const times: number[] = [];
  const send = async (index: number) => {
    const began = performance.now();
    const request = webhooks[index] as Request;
    const { statusCode, body } = await (pools[index % pools.length] as Pool).request({ method: 'POST', ...request });
    const text = await body.text();
    if (statusCode > 204) throw new Error(`${request.path} is answered with ${statusCode}: ${text}`);
    times.push(performance.now() - began);
  };
  const sent: Promise<void>[] = [];
  for (let due = performance.now(); sent.length < webhooks.length; ) {
    while (sent.length < webhooks.length && due <= performance.now()) {
      sent.push(send(sent.length));
      due -= (Math.log(1 - Math.random()) / rate) * 1000;
    }
    await sleep(1);
  }
  await Promise.all(sent);
  await Promise.all(pools.map((pool) => pool.close()));
  return times;
}
