import { createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { atEnd } from '../support/at-end.ts';
import { claimPorts, freePort } from './free-port.ts';

it('free ports are different, and none is one that the system takes for outgoing connections', async () => {
  const ports = await Promise.all(Array.from({ length: 150 }, freePort));
  expect(new Set(ports).size).toBe(150);
  expect(Math.min(...ports)).toBeGreaterThan(20_000);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

it('claimed ports are different before a server listens on them', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const [first, second] = await Promise.all([claimPorts(), claimPorts()]);
  vi.restoreAllMocks();
  expect(Math.abs(first - second)).toBeGreaterThanOrEqual(100);
});

it('a port on which another program listens is not a free port', async () => {
  const port = await freePort();
  const other = createServer();
  atEnd(() => other.close());
  // The port after the last of a block is taken by the lock of the next block, if at all.
  await new Promise((resolve) =>
    other
      .once('listening', resolve)
      .once('error', resolve)
      .listen(port + 1, '127.0.0.1'),
  );
  expect(await freePort()).not.toBe(port + 1);
});
