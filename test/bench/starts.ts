import { sendWebhook } from './load.ts';
import type { Row } from './rows.ts';
import { ServerProcess } from './server-process.ts';
import { sendMessage } from './socket-load.ts';
import { createCall, createMessage } from './webhooks.ts';

/**
 * The times of each start of one server in milliseconds: the time from spawn to the `ready` line,
 * and the response time of the first webhook.
 */
export interface Starts {
  row: Row;
  ready: number[];
  first: number[];
}

/** Starts the server of each row in each round, and sends it one webhook. */
export async function measureStarts(rows: readonly Row[], rounds: number): Promise<Starts[]> {
  const starts = rows.map((row) => ({ row, ready: [] as number[], first: [] as number[] }));
  for (let round = -1; round < rounds; round++) {
    for (const { row, ready, first } of starts) {
      const server = await ServerProcess.start(row);
      const { milliseconds } =
        row.transport === 'websocket'
          ? await sendMessage(server, createMessage('1 kB'))
          : await sendWebhook(server, createCall('1 kB'));
      await server.end();
      if (round < 0) continue; // the extra first round only warms up the file cache and the bench
      ready.push(server.startedIn);
      first.push(milliseconds);
    }
  }
  return starts;
}
