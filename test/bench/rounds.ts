import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { leadInSeconds, runLoad, type Sample, sendWebhook } from './load.ts';
import type { Row } from './rows.ts';
import { ServerProcess } from './server-process.ts';
import { sendMessage } from './socket-load.ts';
import { createCall, createMessage, type PoolReader, type Size, WebhookPool } from './webhooks.ts';

/** A load under which the bench measures each server, once in each round. */
export interface Scenario {
  size: Size;
  connections: number;
  seconds: number;
}

/** The measurements of one server of the bench. */
export interface Measured {
  row: Row;
  /** Resident memory, in bytes. */
  resident: { ready: number; afterLoad: number };
  /** The samples by name of the scenario (from `nameOf`): one sample for each round. */
  samples: Record<string, Sample[]>;
}

interface RunningRow {
  server: ServerProcess;
  result: Measured;
  /**
   * Highest measured rate of the server, in webhooks per second. The rate determines how many
   * webhooks are prepared for the next load.
   */
  rate: number;
  /**
   * Number of webhooks that the server answered with a stored reply, as retries of earlier
   * webhooks, until the end of the warm-up.
   */
  replays: number;
}

export function nameOf({ size, connections }: Pick<Scenario, 'size' | 'connections'>): string {
  return `${size}, ${connections} connections`;
}

/** With fewer sockets, the limit of the messages of one socket would determine the rate. */
const minSockets = 50;

/**
 * The load for a server whose row has the option `slow`. Such a server is measured only under this
 * load, and the samples have the name of the first scenario.
 */
const slowLoad = { connections: 2, seconds: 2.5 };

/**
 * Starts the server of each row, and measures each server in each round while the other servers are
 * suspended. The results of an extra first round are dropped, because during the first round the
 * memory of the servers still grows and V8 still recompiles their code.
 * @throws Error if `alike` is true and the replies of two servers differ, or if a server answers a
 * new webhook with a stored reply
 */
export async function measure(
  rows: readonly Row[],
  scenarios: readonly Scenario[],
  rounds: number,
  alike = true,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const runningRows: RunningRow[] = [];
  let answer: unknown;
  for (const row of rows) {
    const { server, resident, reply } = await startRow(row);
    answer ??= reply;
    if (alike && !isDeepStrictEqual(reply, answer))
      throw new Error(`${row.name} replies differently than ${rows[0]?.name}: ${JSON.stringify(reply)}`);
    const rate = await warmUp(server);
    const result: Measured = { row, resident: { ready: resident, afterLoad: 0 }, samples: {} };
    measured.push(result);
    runningRows.push({ server, result, rate, replays: await fetchReplays(server) });
    server.pause();
  }

  const sizes = [...new Set(scenarios.map(({ size }) => size))];
  for (let round = -1; round < rounds; round++) {
    // Reversing the order in every other round ensures that no server is always measured directly
    // after the same other server.
    const turns = round % 2 === 0 ? runningRows : runningRows.toReversed();
    for (const size of sizes) {
      const pools = { http: new WebhookPool(size), websocket: new WebhookPool(size, 'websocket') };
      for (const runningRow of turns) {
        const { once, transport = 'http' } = runningRow.server.row;
        const reader = pools[transport].reader(once === true);
        const due = scenarios.filter(
          (each) =>
            each.size === size &&
            (!runningRow.server.row.slow || each === scenarios[0]) &&
            (transport === 'http' || each.connections >= minSockets),
        );
        for (const scenario of due) {
          const sample = await measureScenario(runningRow, reader, scenario);
          if (round >= 0) addSample(runningRow.result, nameOf(scenario), sample);
        }
      }
    }
  }

  for (const { server, result, replays } of runningRows) {
    server.resume();
    result.resident.afterLoad = (await server.ask('report')).resident;
    const again = (await fetchReplays(server)) - replays;
    if (again > 0) throw new Error(`${server.row.name} answered ${again} new webhooks as retries`);
    await server.end();
  }
  return measured;
}

/**
 * Starts the server of a row. Resolves with its resident memory in bytes, and its reply to a new
 * call after that.
 * @throws Error if the server does not start or does not reply as it should
 */
export async function startRow(row: Row): Promise<{ server: ServerProcess; resident: number; reply: unknown }> {
  const server = await ServerProcess.start(row);
  const { resident } = await server.ask('report');
  return { server, resident, reply: await fetchReply(server) };
}

/**
 * Fetches the reply of a server to a new call.
 * @throws Error if the status of the reply is not 200, or if the row of the server has the option
 * `guarded` and the server accepts a wrong signature
 */
async function fetchReply(server: ServerProcess): Promise<unknown> {
  if (server.row.transport === 'websocket') return (await sendMessage(server, createMessage('6 kB'))).reply;
  const webhook = createCall('6 kB');
  const { status, json } = await sendWebhook(server, webhook);
  if (status !== 200) throw new Error(`${server.row.name} answers ${status}: ${json}`);
  const forged = await sendWebhook(server, {
    ...webhook,
    headers: { ...webhook.headers, 'Jambonz-Signature': createCall('6 kB').headers['Jambonz-Signature'] ?? '' },
  });
  if (server.row.guarded && forged.status !== 401)
    throw new Error(`${server.row.name} accepts a webhook with a wrong signature`);
  return JSON.parse(json);
}

/**
 * Sends webhooks until V8 has compiled the code of the server: more than 10,000 webhooks or 3
 * seconds. A slow row gets one load of 2.5 seconds. Resolves with the rate in webhooks per second.
 */
async function warmUp(server: ServerProcess): Promise<number> {
  const { row } = server;
  const webhooks = new WebhookPool('1 kB', row.transport).reader(row.once === true);
  webhooks.fill(row.slow ? 100 : 10_000);
  let answered = 0;
  for (let seconds = 1; ; seconds++) {
    const sample = await runLoad(server, webhooks, row.slow ? slowLoad : { connections: 50, seconds: 1 });
    answered += sample.webhooks;
    if (row.slow || answered > 10_000 || seconds === 3) return sample.rate;
  }
}

async function measureScenario(runningRow: RunningRow, reader: PoolReader, scenario: Scenario): Promise<Sample> {
  const { server, rate } = runningRow;
  const { row } = server;
  reader.fill(row.once ? Math.ceil(rate * (scenario.seconds + leadInSeconds) * 1.5) : 1_000);
  server.resume();
  const sample = await runLoad(server, reader, row.slow ? slowLoad : scenario);
  await sleep(20); // the server must notice the closed connections before it is suspended
  server.pause();
  runningRow.rate = Math.max(rate, sample.rate);
  return sample;
}

function addSample({ samples }: Measured, name: string, sample: Sample): void {
  samples[name] = [...(samples[name] ?? []), sample];
}

async function fetchReplays({ adminUrl }: ServerProcess): Promise<number> {
  if (!adminUrl) return 0;
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  return [...metrics.matchAll(/^webhook_replays_total\S* (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
}
