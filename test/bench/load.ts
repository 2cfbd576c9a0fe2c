import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { quantile } from '../helpers/quantile.ts';
import type { ServerProcess } from './server-process.ts';
import type { PoolReader, Webhook } from './webhooks.ts';

/** What was seen of a server under load. */
export interface Sample {
  webhooks: number;
  /** Webhooks a second. */
  rate: number;
  /** In milliseconds. */
  p50: number;
  /** In milliseconds. */
  p99: number;
  /** How late the event loop of the server was in the worst of a hundred cases, in milliseconds. */
  delay: number;
  /** What a webhook took of the server's processor, in microseconds. */
  processor: number;
  /** As much of its core as the server had: about 1 when it was the limit. */
  busy: number;
  /** As much of its core as the load had: about 1 when it was the limit. */
  loadBusy: number;
}

interface Load {
  connections: number;
  seconds: number;
}

/** In seconds, for all connections to be open and in step. */
export const leadIn = 0.15;

/**
 * Puts load on a server: each connection sends its next webhook when the last is answered.
 * @throws Error when one is answered with anything but 200
 */
export async function load(
  server: ServerProcess,
  webhooks: PoolReader,
  { connections, seconds }: Load,
): Promise<Sample> {
  let times: number[] = [];
  let refused = 0;
  const shots = autocannon({
    url: server.url,
    connections,
    duration: leadIn + seconds + 60, // it is stopped before
    sampleInt: 20,
    setupClient: (client) => {
      client.getRequestBuffer = () => webhooks.next();
    },
  });
  shots.on('response', (_client, status, _bytes, milliseconds) => {
    times.push(milliseconds);
    if (status !== 200) refused++;
  });
  await sleep(leadIn * 1000);
  await server.ask('begin');
  const own = process.cpuUsage();
  times = [];
  await sleep(seconds * 1000);
  const { elapsed, processor, delay } = await server.ask('report');
  const { user, system } = process.cpuUsage(own);
  const taken = times;
  shots.stop();
  const { errors } = await shots;
  if (refused + errors > 0)
    throw new Error(
      `${server.row.name}: ${refused} answers were not 200, ${errors} did not come\n${server.printed().slice(-2000)}`,
    );
  return {
    webhooks: taken.length,
    rate: taken.length / (elapsed / 1e6),
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    delay,
    processor: processor / taken.length,
    busy: processor / elapsed,
    loadBusy: (user + system) / elapsed,
  };
}

/** One webhook over a connection of its own. */
export async function send(
  server: ServerProcess,
  { headers, body }: Webhook,
): Promise<{ status?: number; json: string; milliseconds: number }> {
  const began = performance.now();
  const { status, json } = await new Promise<{ status?: number; json: string }>((resolve, reject) => {
    const sent = request(`${server.url}/webhooks/call`, { method: 'POST', headers, agent: false });
    sent.on('error', reject).on('response', (response) => {
      text(response).then(
        (json) => resolve({ ...(response.statusCode && { status: response.statusCode }), json }),
        reject,
      );
    });
    sent.end(body);
  });
  return { ...(status && { status }), json, milliseconds: performance.now() - began };
}
