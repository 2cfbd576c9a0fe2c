import { expect, it } from 'vitest';
import { startRedis } from '../helpers/redis.ts';

it('a redis-server that does not start is reported in its own words', async () => {
  await expect(startRedis('--maxmemory', 'plenty')).rejects.toThrow(/argument must be a memory value/);
  const { server } = await startRedis();
  await expect(startRedis('--port', `${server.port}`)).rejects.toThrow(/Address already in use/);
});
