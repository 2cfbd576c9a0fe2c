import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { startRow } from '../bench/rounds.ts';
import { createRedisRow, growing, manyVerbs, peers, type Row, reference, steps } from '../bench/rows.ts';
import { startRedis } from '../helpers/redis.ts';

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/bench/tsconfig.json']);
const redisRow = createRedisRow((await startRedis()).url);

async function fetchReplyOf(row: Row): Promise<unknown[]> {
  const { server, reply } = await startRow(row);
  await server.end();
  return reply as unknown[];
}
const expected = await fetchReplyOf(reference);

describe('the bench', () => {
  it.each([...peers, ...steps, redisRow])(
    'measures a server that starts and replies as the others: $name',
    async (row) => {
      expect(await fetchReplyOf(row)).toEqual(expected);
    },
  );

  it.each(growing)('measures a server that starts and replies with its number of verbs: $name', async (row) => {
    expect(await fetchReplyOf(row)).toHaveLength(row === manyVerbs ? 40 : 1);
  });
});
