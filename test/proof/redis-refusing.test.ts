import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startRedis } from '../helpers/redis.ts';
import { atEnd } from '../support/at-end.ts';
import { shareAnswers, startReplica } from './replicas.ts';
import { whileCallsArrive } from './traffic.ts';

const unavailable = expect.stringMatching(/^Redis is not available/);

/** Sends 120 webhooks in three seconds to a new replica that uses the Redis at `url`. */
async function startAndSend(url: string, secrets?: string) {
  const replica = await startReplica(url, secrets === undefined ? {} : { secrets });
  await whileCallsArrive([replica], (waitForWebhooks) => waitForWebhooks(10)); // warms up
  return { replica, ...(await whileCallsArrive([replica], (waitForWebhooks) => waitForWebhooks(120))) };
}

describe('webhooks with an unusable Redis', { timeout: 60_000 }, () => {
  it('are answered before Redis is started, and afterwards replicas share the answers', async () => {
    const redis = await startRedis();
    await redis.kill();
    const { replica, statuses, slowestMs } = await startAndSend(redis.url);
    expect(statuses).toEqual(new Set([200]));
    expect(slowestMs).toBeLessThan(500);
    expect(replica.redisLog()).toEqual([unavailable]);
    await redis.start();
    const other = await startReplica(redis.url);
    await expect.poll(() => shareAnswers(replica, other), { timeout: 5_000 }).toBe(true);
    await expect.poll(() => replica.redisLog(), { timeout: 5_000 }).toEqual([unavailable, 'Redis is available again']);
  });

  it('are answered despite a wrong password, which is logged once without the password', async () => {
    const redis = await startRedis('--requirepass', 'right');
    const { replica, statuses, slowestMs } = await startAndSend(redis.url.replace('//', '//:wrongword@'));
    expect(statuses).toEqual(new Set([200]));
    expect(slowestMs).toBeLessThan(500);
    expect(replica.redisLog()).toEqual([unavailable]);
    expect(replica.lines.find((line) => line.includes('Redis'))).toContain('WRONGPASS');
    expect(replica.lines.join()).not.toContain('wrongword');
  });

  it.each([
    ['signed webhooks', undefined],
    ['unsigned webhooks, for which Redis is read before a write fails', ''],
  ])('are answered although Redis is full, which is logged once: %s', async (_what, secrets) => {
    const redis = await startRedis('--maxmemory', '1kb');
    const { replica, statuses, slowestMs } = await startAndSend(redis.url, secrets);
    expect(statuses).toEqual(new Set([200]));
    expect(slowestMs).toBeLessThan(500);
    expect(replica.redisLog()).toEqual([unavailable]);
    expect(await replica.sumCounter('webhook_store_errors_total')).toBeGreaterThan(0);
  });

  it('are answered although Redis does not reply, and later replicas share answers over a new connection', async () => {
    const redis = await startRedis();
    let silent = true;
    const sockets: Socket[] = [];
    const proxy = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      if (silent) return;
      const onward = connect(Number(new URL(redis.url).port), '127.0.0.1');
      socket.pipe(onward).pipe(socket);
      socket.on('close', () => onward.destroy());
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    atEnd(() => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    });
    const { replica, statuses } = await startAndSend(`redis://127.0.0.1:${(proxy.address() as { port: number }).port}`);
    expect(statuses).toEqual(new Set([200]));
    silent = false;
    const other = await startReplica(redis.url);
    await expect.poll(() => shareAnswers(replica, other), { timeout: 15_000 }).toBe(true);
  });
});
