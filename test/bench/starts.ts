import { send } from './load.ts';
import type { Row } from './rows.ts';
import { ServerProcess } from './server-process.ts';
import { newCall } from './webhooks.ts';

/** What was seen of starts of one row, in milliseconds. */
export interface Starts {
  row: Row;
  ready: number[];
  first: number[];
}

/** Starts each row so many times, one after the other, and sends each server one webhook. */
export async function measureStarts(rows: readonly Row[], rounds: number): Promise<Starts[]> {
  const starts = rows.map((row) => ({ row, ready: [] as number[], first: [] as number[] }));
  for (let round = -1; round < rounds; round++) {
    for (const { row, ready, first } of starts) {
      const server = await ServerProcess.start(row);
      const { milliseconds } = await send(server, newCall('1 kB'));
      await server.end();
      if (round < 0) continue; // files are read and the sender is compiled
      ready.push(server.startedIn);
      first.push(milliseconds);
    }
  }
  return starts;
}
