import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { leadIn, load, type Sample, send } from './load.ts';
import type { Row } from './rows.ts';
import { ServerProcess } from './server-process.ts';
import { newCall, type PoolReader, type Size, WebhookPool } from './webhooks.ts';

/** What is measured of each row in each round. */
export interface Scenario {
  size: Size;
  connections: number;
  seconds: number;
}

/** What was seen of one row. */
export interface Measured {
  row: Row;
  /** From spawn to ready, in milliseconds. */
  startedIn: number;
  /** Resident memory, in bytes. */
  resident: { ready: number; afterLoad: number };
  /** By `nameOf` a scenario, one for each round. */
  samples: Record<string, Sample[]>;
}

interface Measuring {
  server: ServerProcess;
  result: Measured;
  /** The most webhooks a second so far, so that there are enough of them the next time. */
  rate: number;
  /** Counted while it warmed up. */
  replays: number;
}

export function nameOf({ size, connections }: Pick<Scenario, 'size' | 'connections'>): string {
  return `${size}, ${connections} connections`;
}

/** What a row that is slow gets in place of the rest, under the name of the first. */
const forSlow = { connections: 2, seconds: 2.5 };

/**
 * Measures rows in rounds: all of them, one after the other, in each round. Servers whose turn it is not are stopped.
 * The first round is one more, and does not count: memory grows and code is compiled anew until then.
 * @throws Error when a row answers otherwise than the first, `alike`, or takes a webhook for a retry
 */
export async function measure(
  rows: readonly Row[],
  scenarios: readonly Scenario[],
  rounds: number,
  alike = true,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const measurings: Measuring[] = [];
  let answer: unknown;
  for (const row of rows) {
    const server = await ServerProcess.start(row);
    const { resident } = await server.ask('report');
    const reply = await replyOf(server);
    answer ??= reply;
    if (alike && !isDeepStrictEqual(reply, answer))
      throw new Error(`${row.name} answers otherwise than ${rows[0]?.name}: ${JSON.stringify(reply)}`);
    const rate = await warmUp(server);
    const result: Measured = {
      row,
      startedIn: server.startedIn,
      resident: { ready: resident, afterLoad: 0 },
      samples: {},
    };
    measured.push(result);
    measurings.push({ server, result, rate, replays: await replaysOf(server) });
    server.pause();
  }

  const sizes = [...new Set(scenarios.map(({ size }) => size))];
  for (let round = -1; round < rounds; round++) {
    const turns = round % 2 === 0 ? measurings : measurings.toReversed(); // so that none is always behind the same
    for (const size of sizes) {
      const pool = new WebhookPool(size);
      for (const measuring of turns) {
        const reader = pool.reader(measuring.server.row.once === true);
        const due = scenarios.filter(
          (each) => each.size === size && (!measuring.server.row.slow || each === scenarios[0]),
        );
        for (const scenario of due) {
          const sample = await turn(measuring, reader, scenario);
          if (round >= 0) keep(measuring.result, nameOf(scenario), sample);
        }
      }
    }
  }

  for (const { server, result, replays } of measurings) {
    server.resume();
    result.resident.afterLoad = (await server.ask('report')).resident;
    const again = (await replaysOf(server)) - replays;
    if (again > 0) throw new Error(`${server.row.name} took ${again} webhooks for retries, all were new`);
    await server.end();
  }
  return measured;
}

/** A server that is slow, or open, by mistake would be measured for what it is not. */
async function replyOf(server: ServerProcess): Promise<unknown> {
  const webhook = newCall('6 kB');
  const { status, json } = await send(server, webhook);
  if (status !== 200) throw new Error(`${server.row.name} answers ${status}: ${json}`);
  const forged = await send(server, {
    ...webhook,
    headers: { ...webhook.headers, 'Jambonz-Signature': newCall('6 kB').headers['Jambonz-Signature'] ?? '' },
  });
  if (server.row.guarded && forged.status !== 401)
    throw new Error(`${server.row.name} takes a webhook that is not signed`);
  return JSON.parse(json);
}

/** Until its code is compiled, by number of webhooks, and no longer than it takes. Resolves with webhooks a second. */
async function warmUp(server: ServerProcess): Promise<number> {
  const { row } = server;
  const webhooks = new WebhookPool('1 kB').reader(row.once === true);
  webhooks.fill(row.slow ? 100 : 10_000);
  let answered = 0;
  for (let seconds = 1; ; seconds++) {
    const sample = await load(server, webhooks, row.slow ? forSlow : { connections: 50, seconds: 1 });
    answered += sample.webhooks;
    if (row.slow || answered > 10_000 || seconds === 3) return sample.rate;
  }
}

async function turn(measuring: Measuring, reader: PoolReader, scenario: Scenario): Promise<Sample> {
  const { server, rate } = measuring;
  const { row } = server;
  reader.fill(row.once ? Math.ceil(rate * (scenario.seconds + leadIn) * 1.5) : 1_000);
  server.resume();
  const sample = await load(server, reader, row.slow ? forSlow : scenario);
  await sleep(20); // it sees the connections close
  server.pause();
  measuring.rate = Math.max(rate, sample.rate);
  return sample;
}

function keep({ samples }: Measured, name: string, sample: Sample): void {
  samples[name] = [...(samples[name] ?? []), sample];
}

async function replaysOf({ adminUrl }: ServerProcess): Promise<number> {
  if (!adminUrl) return 0;
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  return [...metrics.matchAll(/^webhook_replays_total\S* (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
}
