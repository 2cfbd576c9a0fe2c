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
const repeat = `SEED=${seed} repeats it`;
const many = 10_000;

it.each([
  ['with a secret', { WEBHOOK_SECRET: secret }],
  ['without a secret', {}],
])(
  '10,000 random requests to a server %s are answered, none with 5xx, no handler fails, and memory stays flat',
  { timeout: 120_000 },
  async (_, env) => {
    const { url, adminUrl, lines, child } = await start(
      { LOG_LEVEL: 'error', ...env },
      'server/main.ts',
      '--expose-gc',
      '--import',
      './test/helpers/collect-garbage.ts',
    );
    const requests = fc.sample(randomRequest, { seed, numRuns: many });
    const statuses = new Map<string, number>();

    const send = async (some: RandomRequest[]) => {
      for (const [each, outcome] of await answersTo(url, some)) {
        expect(outcome, `${repeat}, ${shown(each)}`).toMatch(/^[24]\d\d$/);
        statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      }
    };
    await send(requests.slice(0, many / 4));
    const before = await heapOf(adminUrl);
    await send(requests.slice(many / 4));
    const after = await heapOf(adminUrl);

    // A mistake of the sender may be answered with the fallback, where the signature holds. Of the handlers there must be none.
    expect(
      lines.filter((line) => line.includes('"cause"') && !line.includes('"cause":"request"')),
      repeat,
    ).toEqual([]);
    expect(after - before, repeat).toBeLessThan(8_000_000);
    expect(child.exitCode).toBeNull();
    // Enough of every kind that the run says something.
    for (const status of ['200', '204', '400', '415', ...('WEBHOOK_SECRET' in env ? ['401'] : [])])
      expect(statuses.get(status), status).toBeGreaterThan(50);
  },
);

/** What becomes of each, its status or why it has none, sent over 32 connections at once. */
async function answersTo(url: string, requests: readonly RandomRequest[]): Promise<[RandomRequest, string][]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const outcomes = await Promise.all(
    requests.map(async (each) => [each, await answerTo(url, agent, each)] as [RandomRequest, string]),
  );
  agent.destroy();
  return outcomes;
}

function answerTo(url: string, agent: Agent, each: RandomRequest): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const headers = { 'content-length': each.body?.length ?? 0, ...signed(each), ...each.headers };
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

function signed({ signature, body = Buffer.alloc(0) }: RandomRequest): Record<string, string> {
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

/** In bytes, of what is still in use: that process collects garbage each second. */
async function heapOf(adminUrl: string): Promise<number> {
  await sleep(2_500);
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (.*)$/m.exec(metrics)?.[1]);
}

function shown({ body, ...rest }: RandomRequest): string {
  return JSON.stringify({ ...rest, body: body?.toString('latin1').slice(0, 5_000) });
}
