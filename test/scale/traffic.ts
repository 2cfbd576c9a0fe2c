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

export const webhooksPerCall = 4;

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

/** Creates the webhooks of one call, in order: new call, menu, status, last status. */
export function createCall(): Request[] {
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
 * Calls `run` at random times: `perSecond` on average, as a Poisson process, whether earlier runs
 * have ended or not. Resolves when all have.
 */
export async function runAtRate(count: number, perSecond: number, run: (index: number) => Promise<void>) {
  const running: Promise<void>[] = [];
  for (let dueMs = performance.now(); running.length < count; ) {
    for (
      ;
      running.length < count && dueMs <= performance.now();
      dueMs -= (Math.log(1 - Math.random()) / perSecond) * 1000
    )
      running.push(run(running.length));
    await sleep(1);
  }
  await Promise.all(running);
}

/**
 * Sends webhooks at random times to the servers in turn.
 *
 * @returns the milliseconds that each took
 * @throws Error if a webhook is refused or not answered
 */
export async function sendAtRate(urls: string[], webhooks: Request[], perSecond: number): Promise<number[]> {
  const pools = urls.map((url) => new Pool(url, { connections: 100, pipelining: 1 }));
  const times: number[] = [];
  await runAtRate(webhooks.length, perSecond, async (index) => {
    const began = performance.now();
    const request = webhooks[index] as Request;
    const { statusCode, body } = await (pools[index % pools.length] as Pool).request({ method: 'POST', ...request });
    const text = await body.text();
    if (statusCode > 204) throw new Error(`${request.path} is answered with ${statusCode}: ${text}`);
    times.push(performance.now() - began);
  });
  await Promise.all(pools.map((pool) => pool.close()));
  return times;
}
