import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { atEnd } from '../helpers/at-end.ts';
import { startRedis } from '../helpers/redis.ts';
import { share, startReplica } from './replicas.ts';
import { whileCallsArrive } from './traffic.ts';

const unavailable = expect.stringMatching(/^Redis is not available/);

/** What comes of 120 webhooks, three seconds of them, that arrive at a new replica with this Redis. */
async function withRedis(url: string, secrets?: string) {
  const replica = await startReplica(url, secrets === undefined ? {} : { secrets });
  await whileCallsArrive([replica], (arrive) => arrive(10)); // the first webhooks of a process are slow
  return { replica, ...(await whileCallsArrive([replica], (arrive) => arrive(120))) };
}

describe('a Redis that is of no use', { timeout: 60_000 }, () => {
  it('because it is not there yet: webhooks are answered, and shared once it is', async () => {
    const redis = await startRedis();
    await redis.kill();
    const { replica, statuses, slowest } = await withRedis(redis.url);
    expect(statuses).toEqual(new Set([200]));
    expect(slowest).toBeLessThan(500);
    expect(replica.log()).toEqual([unavailable]);
    await redis.start();
    const other = await startReplica(redis.url);
    await expect.poll(() => share(replica, other), { timeout: 5_000 }).toBe(true);
    expect(replica.log()).toEqual([unavailable, 'Redis is available again']);
  });

  it('because the password is wrong: webhooks are answered, and the log says so once, without the password', async () => {
    const redis = await startRedis('--requirepass', 'right');
    const { replica, statuses, slowest } = await withRedis(redis.url.replace('//', '//:wrongword@'));
    expect(statuses).toEqual(new Set([200]));
    expect(slowest).toBeLessThan(500);
    expect(replica.log()).toEqual([unavailable]);
    expect(replica.lines.find((line) => line.includes('Redis'))).toContain('WRONGPASS');
    expect(replica.lines.join()).not.toContain('wrongword');
  });

  it.each([
    ['signed', undefined],
    ['not signed, so that it can read before it fails to write', ''],
  ])('because it is full: webhooks are answered, and the log says so once (%s)', async (_what, secrets) => {
    const redis = await startRedis('--maxmemory', '1kb');
    const { replica, statuses, slowest } = await withRedis(redis.url, secrets);
    expect(statuses).toEqual(new Set([200]));
    expect(slowest).toBeLessThan(500);
    expect(replica.log()).toEqual([unavailable]);
    expect(await replica.counted('webhook_store_errors_total')).toBeGreaterThan(0);
  });

  it('because nothing comes back on the connection, which does not end either: a new one is made', async () => {
    const redis = await startRedis();
    let silent = true;
    const sockets: Socket[] = [];
    const between = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      if (silent) return;
      const onward = connect(Number(new URL(redis.url).port), '127.0.0.1');
      socket.pipe(onward).pipe(socket);
      socket.on('close', () => onward.destroy());
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    atEnd(() => {
      for (const socket of sockets) socket.destroy();
      between.close();
    });
    const { replica, statuses } = await withRedis(`redis://127.0.0.1:${(between.address() as { port: number }).port}`);
    expect(statuses).toEqual(new Set([200]));
    silent = false;
    const other = await startReplica(redis.url);
    await expect.poll(() => share(replica, other), { timeout: 15_000 }).toBe(true);
  });
});
