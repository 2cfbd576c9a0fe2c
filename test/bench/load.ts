import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { quantile } from '../helpers/quantile.ts';
import type { ServerProcess } from './server-process.ts';
import { type OnAnswer, sendOverSockets } from './socket-load.ts';
import type { PoolReader, Webhook } from './webhooks.ts';

/** Measurements of a server under load. */
export interface Sample {
  webhooks: number;
  /** Webhooks per second. */
  rate: number;
  /** Median response time in milliseconds. */
  p50: number;
  /** 99th percentile of the response time in milliseconds. */
  p99: number;
  /** 99th percentile of the server's event loop delay in milliseconds. */
  delay: number;
  /** Processor time of the server per webhook, in microseconds. */
  processor: number;
  /**
   * Share of the time in which the server used its core: about 1 if the server was the bottleneck.
   */
  busy: number;
  /**
   * Share of the time in which the load generator used its core: about 1 if the load generator was
   * the bottleneck.
   */
  loadBusy: number;
}

export interface Load {
  connections: number;
  seconds: number;
}

/** Seconds until all connections are open and their load is steady. */
export const leadInSeconds = 0.15;

/**
 * Puts load on a server. Each connection sends its next webhook after the previous response.
 * @throws Error if a response is missing or its status is not 200
 */
export async function runLoad(
  server: ServerProcess,
  webhooks: PoolReader,
  { connections, seconds }: Load,
): Promise<Sample> {
  let times: number[] = [];
  let refused = 0;
  const onAnswer = (isRight: boolean, milliseconds: number) => {
    times.push(milliseconds);
    if (!isRight) refused++;
  };
  const send = server.row.transport === 'websocket' ? sendOverSockets : sendOverHttp;
  const stop = send(server, webhooks, connections, onAnswer);
  await sleep(leadInSeconds * 1000);
  await server.ask('begin');
  const own = process.cpuUsage();
  times = [];
  await sleep(seconds * 1000);
  const { elapsed, processor, delay } = await server.ask('report');
  const { user, system } = process.cpuUsage(own);
  const taken = times;
  const errors = await stop();
  if (refused + errors > 0)
    throw new Error(
      `${server.row.name}: ${refused} answers had no verbs, ${errors} requests failed\n${server.printed().slice(-2000)}`,
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

/** Returns a function that ends the load and resolves with the number of failed requests. */
function sendOverHttp(server: ServerProcess, webhooks: PoolReader, connections: number, onAnswer: OnAnswer) {
  const shots = autocannon({
    url: server.url,
    connections,
    duration: 120, // an upper limit in seconds: shots.stop() ends the load earlier
    sampleInt: 20,
    setupClient: (client) => {
      client.getRequestBuffer = () => webhooks.next();
    },
  });
  shots.on('response', (_client, status, _bytes, milliseconds) => onAnswer(status === 200, milliseconds));
  return async () => {
    shots.stop();
    return (await shots).errors;
  };
}

/** Sends one webhook over a new connection. */
export async function sendWebhook(
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
