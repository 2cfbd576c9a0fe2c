import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { start } from '../helpers/start.ts';
import { type RandomRequest, randomRequest } from './random-requests.ts';

const secret = 'sesame';
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const seedHint = `repeat with SEED=${seed}`;
const requestCount = 10_000;

it.each([
  ['with a secret', { WEBHOOK_SECRET: secret }],
  ['without a secret', {}],
])(
  'a server %s answers 10,000 random requests without a 5xx, a failed handler or a growing heap',
  { timeout: 300_000 },
  async (_, env) => {
    const { url, adminUrl, lines, child } = await start(
      { LOG_LEVEL: 'error', ...env },
      'server/main.ts',
      '--expose-gc',
      '--import',
      './test/helpers/collect-garbage.ts',
    );
    const requests = fc.sample(randomRequest, { seed, numRuns: requestCount });
    const statuses = new Map<string, number>();

    const send = async (some: RandomRequest[]) => {
      for (const [each, outcome] of await sendRequests(url, some)) {
        expect(outcome, `${seedHint}, ${formatRequest(each)}`).toMatch(/^[24]\d\d$/);
        statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      }
    };
    await send(requests.slice(0, requestCount / 4));
    const before = await measureHeapBytes(adminUrl);
    await send(requests.slice(requestCount / 4));
    const after = await measureHeapBytes(adminUrl);

    // Only an invalid request may get a fallback, with the cause `request`.
    expect(
      lines.filter((line) => line.includes('"cause"') && !line.includes('"cause":"request"')),
      seedHint,
    ).toEqual([]);
    expect(after - before, seedHint).toBeLessThan(8_000_000);
    expect(child.exitCode).toBeNull();
    // Each status must occur often enough to make the test meaningful.
    for (const status of ['200', '204', '400', '415', ...('WEBHOOK_SECRET' in env ? ['401'] : [])])
      expect(statuses.get(status), status).toBeGreaterThan(50);
  },
);

/** Sends requests over 32 connections. Resolves with each request and its status or error. */
async function sendRequests(url: string, requests: readonly RandomRequest[]): Promise<[RandomRequest, string][]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const outcomes = await Promise.all(
    requests.map(async (each) => [each, await sendRequest(url, agent, each)] as [RandomRequest, string]),
  );
  agent.destroy();
  return outcomes;
}

function sendRequest(url: string, agent: Agent, each: RandomRequest): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const headers = { 'content-length': each.body?.length ?? 0, ...createSignature(each), ...each.headers };
    const sent = request({ hostname, port, path: each.target, method: each.method, agent, headers, timeout: 30_000 });
    sent.on('error', ({ message }) => resolve(message)).on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('response', (response) =>
      text(response).then(
        () => resolve(String(response.statusCode)),
        ({ message }) => resolve(message),
      ),
    );
    sent.end(each.body);
  });
}

function createSignature({ signature, body = Buffer.alloc(0) }: RandomRequest): Record<string, string> {
  if (signature === 'none') return {};
  const time = new Date(Date.now() - (signature === 'stale' ? 301_000 : 0));
  return {
    [signatureHeader]: sign(
      signature === 'of another body' ? 'x' : body,
      signature === 'of another secret' ? 'x' : secret,
      time,
    ),
  };
}

/** Measures the live heap of the server, which collects garbage every second. */
async function measureHeapBytes(adminUrl: string): Promise<number> {
  await sleep(2_500);
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (.*)$/m.exec(metrics)?.[1]);
}

function formatRequest({ body, ...rest }: RandomRequest): string {
  return JSON.stringify({ ...rest, body: body?.toString('latin1').slice(0, 5_000) });
}
